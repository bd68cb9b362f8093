"""The table of cases: each is a function that breaks one thing in a world in which all is well."""
CASES = {}


def case(name, known=None, flows=("receiver",)):
    """`known`: what the right answer is, where today's is known to be wrong. `flows`: what of the report is
    kept; empty: everything."""
    def keep(fault):
        CASES[name] = (fault, known, flows)
        return fault
    return keep
