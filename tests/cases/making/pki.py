"""Throw-away certificates, good and bad."""
import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

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


def make(common_name, names=(), issuer=None, authority=False, issuers=(), since=-1, until=3650):
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
        return make(names[0], names, self.issuing, issuers=[self.issuing], **wishes)

    def resigned(self, *names):
        """The same host as a device of the company shows it."""
        return make(names[0], names, self.company, issuers=[self.company])
