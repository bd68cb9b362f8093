"""Checks one JSON document against one JSON Schema (draft 7); prints the first faults and exits 1 if there are any."""
import json
import sys

import jsonschema


def main(schema_path, document_path):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(document_path, encoding="utf-8") as file:
        document = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    faults = sorted(jsonschema.Draft7Validator(schema).iter_errors(document), key=lambda fault: list(map(str, fault.path)))
    for fault in faults[:5]:
        print("/".join(map(str, fault.path)) + ": " + fault.message[:200])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
