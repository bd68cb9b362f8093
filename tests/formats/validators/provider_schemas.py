"""Terraform files against the providers' published schemas: names, needed or not, kinds of values, blocks."""
from stage.reader import READERS, environment
from stage.tools import run
from stage.validator import Ready, Validator, words_of

AWS = ("@cdktf/provider-aws@21.22.1", "networkfirewall-rule-group", "vpc-security-group-egress-rule")
GOOGLE = ("@cdktf/provider-google@16.12.1", "compute-network-firewall-policy-rule",
          "compute-region-network-firewall-policy-rule")


def against(pin, *resources):
    """prepare(): the schemas are the declarations of a package of the npm registry; they are only read."""
    def prepare(tools):
        folder = tools.npm_files(pin, *[f"lib/{resource}/index.d.ts" for resource in resources])
        python = tools.python("python-hcl2==8.1.4")
        script = READERS / "provider_attributes.py"
        return Ready(pin.strip("@"), lambda files: words_of(run([python, script, folder, *files], env=environment())))

    return prepare


ALL = [Validator({"aws-terraform": "*.tf"}, "the schema of the provider aws", against(*AWS), ("capacity ", "capacities ")),
       Validator({"gcp-terraform": "*.tf"}, "the schema of the provider google", against(*GOOGLE),
                 ("dest_fqdns ", "dest_fqdn  "))]
