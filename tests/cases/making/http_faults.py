"""What answers in place of the receiver, or as the receiver: nginx."""
from making.cases import case
from making.world import FEATURES, JSON_HEAD, PAGE, TENANT, WITH_KEY

HTML = "default_type text/html; "
LATE_CLOCK = """
import http.server, time
class Late(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def date_time_string(self, timestamp=None):
        return super().date_time_string(time.time() + 600)
    def do_GET(self):
        self.send_response(401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")
http.server.ThreadingHTTPServer(("127.0.0.1", 9998), Late).serve_forever()
"""
KEY = {"STS_NETSETUP_API_KEY": "no-real-key"}


def answers(status, page=None, head=""):
    body = PAGE % page if page else '{"status":%d}' % status
    return (HTML if page else JSON_HEAD) + head + f"location / {{ return {status} '{body}'; }}"


@case("receiver-wants-a-key-and-none-was-given")
def no_key(_world):
    pass


@case("receiver-answers-403-without-a-key")
def no_key_403(world):
    world.receiver.body = answers(403)


@case("receiver-accepts-the-key")
def key_accepted(world):
    world.environment = KEY
    world.receiver.body = WITH_KEY % (200, 200)


@case("receiver-refuses-the-key-with-401")
def key_401(world):
    world.environment = KEY
    world.receiver.body = FEATURES


@case("receiver-refuses-the-key-with-403")
def key_403(world):
    world.environment = KEY
    world.receiver.body = WITH_KEY % (403, 403)


@case("old-receiver-has-no-features-and-accepts-the-key")
def old_server(world):
    world.environment = KEY
    world.receiver.body = (JSON_HEAD + "location = /receiver/stsAgent/api/v1/validate { return 200 '{}'; } "
                           "location / { return 404 '{}'; }")


@case("block-page-of-a-filter-in-place-of-the-receiver")
def block_page(world):
    world.receiver.body = answers(403, ("Blocked for Jane Doe", "by policy"),
                                  'add_header Via "1.1 filter.corp.example" always; ')


@case("block-page-without-a-word-of-a-proxy")
def nameless_block_page(world):
    world.receiver.body = answers(403, ("Access denied", "by policy"))


@case("page-with-status-200-in-place-of-the-receiver")
def friendly_page(world):
    world.receiver.body = answers(200, ("Welcome", "to the intranet"))


@case("sign-in-page-by-redirect-to-another-host")
def portal(world):
    world.receiver.body = "location / { return 302 https://login.corp.example/?user=jane; }"


@case("sign-in-page-with-status-511")
def portal_511(world):
    world.receiver.body = answers(511, ("Sign in", "first"))


@case("redirect-within-the-host-of-the-receiver")
def redirect_within(world):
    world.receiver.body = "location / { return 301 https://$host/ui/; }"


@case("receiver-path-does-not-exist")
def wrong_path(world):
    world.receiver.body = answers(404)


@case("receiver-ends-without-an-answer")
def empty_reply(world):
    world.receiver.body = "location / { return 444; }"


@case("gateway-says-502-and-names-itself")
def gateway_via(world):
    world.receiver.body = ("location / { proxy_pass http://127.0.0.1:9; "
                           'add_header Via "1.1 gateway.corp.example" always; }')


@case("gateway-says-504-without-a-name")
def gateway(world):
    world.receiver.body = answers(504, ("Gateway Time-out", "nginx"))


@case("receiver-is-out-of-order")
def unavailable(world):
    world.receiver.body = answers(503)


@case("receiver-says-too-many-requests")
def too_many(world):
    world.receiver.body = answers(429)


@case("receiver-never-answers")
def silent(world):
    # The upstream takes the connection and says nothing: the queue of a listener that nobody serves.
    world.receiver.body = "location / { proxy_pass http://127.0.0.1:9999; proxy_read_timeout 30s; }"
    world.servers.append((["/usr/bin/python3", "-c", "import socket, time\n"
                           "listener = socket.create_server(('127.0.0.1', 9999))\ntime.sleep(600)"], "127.0.0.1", 9999))


@case("clock-of-this-computer-is-ten-minutes-behind")
def clock_behind(world):
    world.receiver.body = "location / { proxy_pass http://127.0.0.1:9998; proxy_pass_header Date; }"
    world.servers.append((["/usr/bin/python3", "-c", LATE_CLOCK], "127.0.0.1", 9998))


@case("clock-is-behind-and-the-certificate-is-not-yet-valid")
def clock_and_certificate(world):
    clock_behind(world)
    world.receiver.identity = world.pki.served(TENANT, since=300 / 86400)


@case("clock-is-behind-and-the-key-is-refused")
def clock_and_key(world):
    clock_behind(world)
    world.environment = KEY
