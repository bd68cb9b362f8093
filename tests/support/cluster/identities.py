"""Certificates: those by which the parts of Kubernetes know each other, and those of the servers outside."""
import base64
import datetime
import ipaddress
import json
import sys
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from . import addresses as at
from .space import STATE

sys.path.append(str(Path(__file__).resolve().parents[2] / "cases"))

from making.pki import Authorities  # noqa: E402, of the recorded cases

PLACE = STATE / "identities"


class ClusterAuthority:
    """Signs for those that the API server is to know: a user's name and groups are in the certificate."""

    def __init__(self):
        PLACE.mkdir()
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "cluster-ca")])
        self.certificate = self._certificate(self.name, self.key.public_key(), [], authority=True)
        self._write("ca.crt", self.certificate.public_bytes(serialization.Encoding.PEM))
        tokens = rsa.generate_private_key(65537, 2048)
        self._write("tokens.key", _private(tokens))
        self._write("tokens.pub", tokens.public_key().public_bytes(serialization.Encoding.PEM,
                                                                   serialization.PublicFormat.SubjectPublicKeyInfo))

    def _certificate(self, name, key, names, authority=False):
        now = datetime.datetime.utcnow()
        builder = (x509.CertificateBuilder().subject_name(name).issuer_name(self.name).public_key(key)
                   .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
                   .not_valid_after(now + datetime.timedelta(days=365))
                   .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True))
        if names:
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return builder.sign(self.key, hashes.SHA256())

    def _write(self, name, content):
        (PLACE / name).write_bytes(content)

    def issue(self, file, user, groups=(), hosts=(), addresses=()):
        """FILE.crt and FILE.key for a part of Kubernetes, or for a person."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, group) for group in groups] +
                         [x509.NameAttribute(NameOID.COMMON_NAME, user)])
        names = [x509.DNSName(host) for host in hosts] + [x509.IPAddress(ipaddress.ip_address(one)) for one in addresses]
        certificate = self._certificate(name, key.public_key(), names)
        self._write(f"{file}.crt", certificate.public_bytes(serialization.Encoding.PEM))
        self._write(f"{file}.key", _private(key))

    def kubeconfig(self, file, user, groups=(), **names):
        """The path of a kubeconfig of somebody, whose certificate is made as well."""
        self.issue(file, user, groups, **names)
        inline = {name: base64.b64encode((PLACE / name).read_bytes()).decode()
                  for name in ("ca.crt", f"{file}.crt", f"{file}.key")}
        path = PLACE / f"{file}.kubeconfig"
        path.write_text(json.dumps({
            "apiVersion": "v1", "kind": "Config", "current-context": "cluster",
            "clusters": [{"name": "cluster", "cluster": {"server": at.API, "certificate-authority-data": inline["ca.crt"]}}],
            "users": [{"name": user, "user": {"client-certificate-data": inline[f"{file}.crt"],
                                              "client-key-data": inline[f"{file}.key"]}}],
            "contexts": [{"name": "cluster", "context": {"cluster": "cluster", "user": user}}]}))
        path.chmod(0o600)
        return path


def _private(key):
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


class World:
    """What servers outside show, and what is trusted: a public authority, and one of the company."""

    def __init__(self):
        self.authorities = Authorities()
        self.public_roots = PLACE / "public-roots.pem"
        self.company_ca = PLACE / "company-ca.pem"
        self.public_roots.write_text(self.authorities.public.pem)
        self.company_ca.write_text(self.authorities.company.pem)

    def serve(self, file, identity):
        (PLACE / f"{file}.chain").write_text(identity.chain_pem)
        (PLACE / f"{file}.key").write_text(identity.key_pem)
