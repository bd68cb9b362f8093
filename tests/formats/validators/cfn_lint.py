"""CloudFormation templates by cfn-lint: errors, warnings and hints."""
from stage.tools import run
from stage.validator import Ready, Validator, words_of


def prepare(tools):
    """Of the Python registry."""
    program = tools.python("cfn-lint==1.58.0").parent / "cfn-lint"
    command = [program, "--include-checks", "I", "E", "W", "--format", "parseable", "--"]
    return Ready("cfn-lint 1.58.0", lambda files: words_of(run([*command, *files])))


VALIDATOR = Validator({"aws-cloudformation": "*.yaml"}, "cfn-lint", prepare, ("RuleOrder:", "RuleOrdre:"))
