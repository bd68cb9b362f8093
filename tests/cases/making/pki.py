"""Throw-away certificates, good and bad."""
import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID, ObjectIdentifier

DAY = datetime.timedelta(days=1)


class Identity:
    """A key with its certificate, and the certificates that a server would send behind it."""

    def __init__(self, key, certificate, issuers=()):
        self.key, self.certificate, self.issuers = key, certificate, list(issuers)

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    @property
    def chain_pem(self):
        return self.pem + "".join(issuer.pem for issuer in self.issuers)

    @property
    def key_pem(self):
        return self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                      serialization.NoEncryption()).decode()


# What a public authority puts into what it issues: timestamps of public logs (here an empty list), and where the
# certificate of the issuer is. The name is real, and nobody asks for it.
PUBLIC_MARKS = (
    x509.UnrecognizedExtension(ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2"), b"\x04\x02\x00\x00"),
    x509.AuthorityInformationAccess([x509.AccessDescription(
        AuthorityInformationAccessOID.CA_ISSUERS, x509.UniformResourceIdentifier("http://r11.i.lencr.org/"))]),
)


def make(common_name, names=(), issuer=None, authority=False, issuers=(), since=-1, until=3650, marks=()):
    """`since` and `until` are days from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Example"),
                         x509.NameAttribute(NameOID.COMMON_NAME, common_name)])
    now = datetime.datetime.utcnow()
    builder = (x509.CertificateBuilder().subject_name(subject)
               .issuer_name(issuer.certificate.subject if issuer else subject).public_key(key.public_key())
               .serial_number(x509.random_serial_number())
               .not_valid_before(now + since * DAY).not_valid_after(now + until * DAY)
               .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True))
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(n) for n in names]), False)
    for mark in marks:
        builder = builder.add_extension(mark, critical=False)
    certificate = builder.sign((issuer or Identity(key, None)).key, hashes.SHA256())
    return Identity(key, certificate, issuers)


class Authorities:
    """A public one with its intermediate, and one of the company."""

    def __init__(self):
        self.public = make("Example Public Root", authority=True)
        self.issuing = make("Example Public Issuing CA", issuer=self.public, authority=True)
        self.company = make("Corp Inspection Root", authority=True)

    def served(self, *names, **wishes):
        """A certificate that everybody trusts."""
        return make(names[0], names, self.issuing, issuers=[self.issuing], marks=PUBLIC_MARKS, **wishes)

    def resigned(self, *names):
        """The same host as a device of the company shows it."""
        return make(names[0], names, self.company, issuers=[self.company])
