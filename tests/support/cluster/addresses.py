"""Who has which address and name. None of it leaves the namespaces."""
WORKSTATION = "10.40.0.1"  # of the control plane too
CLUSTER_DNS, NODE_DNS = "10.40.0.10", "10.40.0.11"
RECEIVER, REGISTRY, LOGIN_REGISTRY = "10.40.0.20", "10.40.0.30", "10.40.0.31"
PROXY, FAULTY, SILENT, NOBODY = "10.40.0.40", "10.40.0.50", "10.40.0.51", "10.40.0.99"
SERVERS = (CLUSTER_DNS, NODE_DNS, RECEIVER, REGISTRY, LOGIN_REGISTRY, PROXY, FAULTY, SILENT)
SERVICES = "10.43.0.0/24"
API_SERVICE = "10.43.0.1"
NODES = {"n1": "10.40.0.101", "n2": "10.40.0.102"}
PODS = {"n1": "10.42.1.0/24", "n2": "10.42.2.0/24"}

TENANT = "acme.app.stackstate.io"  # never asked for outside
CONTROL_HOST = "quay.io"
REGISTRY_NAME, LOGIN_REGISTRY_NAME = "registry.corp.example", "login.corp.example"
PROXY_NAME = "proxy.corp.example"
API = f"https://{WORKSTATION}:6443"
EVERYWHERE = {TENANT: RECEIVER, CONTROL_HOST: RECEIVER, REGISTRY_NAME: REGISTRY, LOGIN_REGISTRY_NAME: LOGIN_REGISTRY,
              PROXY_NAME: PROXY, "many.corp.example": FAULTY, "block.corp.example": FAULTY, "page.corp.example": FAULTY,
              "gateway.corp.example": FAULTY, "drop.corp.example": SILENT, "gone.corp.example": NOBODY,
              "refuse.corp.example": NODE_DNS}
