#!/bin/sh
# What this place reaches of the network: names, ports, certificates, answers. Reads only; sends no key and no password.
#
#   sh probe.sh [TARGETS.txt] > probe.log        targets from a file or from standard input
#
# For people without the program: "sts-netsetup cluster manifest" holds both files; send the log to whoever gave them to
# you ("sts-netsetup cluster import probe.log" reads it). Needs a POSIX shell and a folder for temporary files, and uses
# what else it finds: bash or nc (DNS, ports), openssl (certificates, answers), dd, od, base64, timeout, getent.
#
# Each line of its output begins with "@sts " and holds one JSON object; free text and raw answers are in base64. It
# judges nothing. What it lacks the tool for it leaves out.
#
# Variables: STS_NODE name of the node, STS_NET pod or host, STS_RUN id of the run, TMPDIR a folder it may write into.
set -u
LC_ALL=C
export LC_ALL
umask 077
# A proxy of the environment is told, not used.
unset CURL_CA_BUNDLE BASH_ENV ENV
# Whoever is ended for what it writes leaves no picture of its memory.
# shellcheck disable=SC3045 # most shells know it
ulimit -c 0 2>/dev/null
script=1
most_raw=12288  # bytes of one answer
most_log=700000 # bytes of all that is said
at_once=4       # flows side by side

# --- tools

has() { command -v "$1" >/dev/null 2>&1; }

# Text without blanks and line breaks.
joined() {
    joined=
    for part in $1; do joined=$joined$part; done
    printf %s "$joined"
}
b64() {
    if has base64; then
        joined "$(base64)"
    elif has openssl; then
        joined "$(openssl base64)"
    else
        cat >/dev/null
    fi
}
unb64() {
    if has base64; then base64 -d; else openssl base64 -d -A; fi
}
# The first bytes of a file; what is behind them nobody needs.
start_of() { # FILE BYTES
    if has dd; then dd if="$1" bs="$2" count=1 2>/dev/null; else cat "$1"; fi
}
size_of() {
    if has wc; then wc -c <"$1" | { read -r size rest && printf %s "$size"; }; else printf 0; fi
}
# There are many programs of this name.
nc_can() { # OPTION
    has nc && case $(nc -h 2>&1 </dev/null) in *"$1"*) ;; *) return 1 ;; esac
}
timeout_words() {
    if has timeout && timeout 5 sh -c : 2>/dev/null; then
        printf timeout
    elif has timeout && timeout -t 5 sh -c : 2>/dev/null; then
        printf 'timeout -t'
    fi
}
# Ends a process after some seconds. Ended itself, it leaves nothing behind.
after() { # SECONDS PROCESS
    sleeper=
    trap '[ -z "$sleeper" ] || kill "$sleeper"; exit 0' TERM
    sleep "$1" &
    sleeper=$!
    wait "$sleeper"
    kill "$2"
}
# Runs a command, which must not start others, and ends it after some seconds, or once it has written more than anybody
# needs: whoever answers must not fill the disk.
limit() { # SECONDS COMMAND ...
    if [ -n "$timeouts" ]; then
        (
            ulimit -f 64
            # shellcheck disable=SC2086 # one or two words
            exec $timeouts "$@"
        )
        return
    fi
    seconds=$1
    shift
    # What runs behind a shell has no standard input but what is given to it.
    {
        (
            ulimit -f 64
            exec "$@"
        ) <&3 3<&- &
        watched=$!
    } 3<&0
    after "$seconds" "$watched" >/dev/null 2>&1 &
    watcher=$!
    wait "$watched"
    ended=$?
    kill "$watcher" 2>/dev/null
    return "$ended"
}
# Hundredths of a second since the machine was started, as milliseconds.
now_ms() {
    if read -r up rest 2>/dev/null </proc/uptime; then
        whole=${up%.*}
        hundredths=${up#*.}
        printf %s "$((whole * 1000 + ${hundredths#0} * 10))"
    else
        printf '%s000' "$(date +%s)"
    fi
}
at() { date -u +%Y-%m-%dT%H:%M:%SZ; }
end_word() { # exit status
    case $1 in
        0) printf answer ;;
        124 | 137 | 143) printf limit ;;
        153 | 25) printf answer ;; # more came than is kept
        *) printf failed ;;
    esac
}
say() { # PROBE REST
    printf '@sts {"probe":"%s","at":"%s"%s}\n' "$1" "$(at)" "$2"
}
raw_of() { # FILE: its start, and whether there was more
    printf '"raw":"%s","cut":%s' "$(start_of "$1" "$most_raw" | b64)" \
        "$([ "$(size_of "$1")" -gt "$most_raw" ] && echo true || echo false)"
}

# --- one question each; what came is in $1.out, what the tool says of it in $1.err

# nc goes on listening after an answer; then its end says nothing.
unless_heard() { # STATUS FILE
    [ ! -s "$2" ] || return 0
    return "$1"
}
# A datagram out, one in: bash would send a datagram for each line, so the packet comes from a file.
ask_udp() { # PLACE SERVER PORT PACKET
    if has bash && has dd; then
        # shellcheck disable=SC2016 # for bash
        limit "$dns_seconds" bash -c 'exec 3<>"/dev/udp/$0/$1" && dd if="$2" bs=4096 count=1 2>/dev/null >&3 &&
            exec dd bs=4096 count=1 <&3' "$2" "$3" "$4" >"$1.out" 2>"$1.err"
    elif nc_can -u; then
        limit "$dns_seconds" nc -u "$2" "$3" <"$4" >"$1.out" 2>"$1.err"
        unless_heard $? "$1.out"
    else
        return 127
    fi
}
# What comes back first on a connection of its own after some bytes were sent.
ask_tcp() { # PLACE SECONDS HOST PORT REQUEST
    if has bash && has dd; then
        # shellcheck disable=SC2016 # for bash
        limit "$2" bash -c 'exec 3<>"/dev/tcp/$0/$1" && dd if="$2" bs=16384 count=1 2>/dev/null >&3 &&
            exec dd bs=16384 count=1 <&3' "$3" "$4" "$5" >"$1.out" 2>"$1.err"
    elif has nc; then
        limit "$2" nc "$3" "$4" <"$5" >"$1.out" 2>"$1.err"
        unless_heard $? "$1.out"
    else
        return 127
    fi
}
# How long it took, in millionths, is in $1.out where bash can tell (from version 5 on).
connect() { # PLACE HOST PORT
    if has bash; then
        # shellcheck disable=SC2016 # for bash
        limit "$connect_seconds" bash -c 'a=${EPOCHREALTIME:-}; : <>"/dev/tcp/$0/$1" || exit 1; b=${EPOCHREALTIME:-}
            [ -z "$a" ] || printf "%s" "$((${b/./} - ${a/./}))"' "$2" "$3" >"$1.out" 2>"$1.err"
    elif nc_can -z; then
        : >"$1.out"
        limit "$connect_seconds" nc -v -z -w "$connect_seconds" "$2" "$3" </dev/null 2>"$1.err"
    elif has openssl; then
        : >"$1.out"
        limit "$connect_seconds" openssl s_client -connect "$(bracketed "$2"):$3" </dev/null >/dev/null 2>"$1.err"
        case $? in 124 | 137 | 143) return 124 ;; esac
        case $(cat "$1.err") in *connect:errno=*) return 1 ;; esac
    else
        return 127
    fi
}
bracketed() {
    case $1 in *:*) printf '[%s]' "$1" ;; *) printf %s "$1" ;; esac
}
# s_client by the way of the flow; options and standard input are the caller's.
client() { # SECONDS ADDRESS PORT HOST MORE ...
    seconds_=$1 to=$(bracketed "$2"):$3 host_=$4
    shift 4
    case $host_ in
        *[!0-9.]*) case $host_ in *:*) ;; *) set -- -servername "$host_" "$@" ;; esac ;;
    esac
    [ -z "$through" ] || set -- -proxy "$through" "$@"
    limit "$seconds_" openssl s_client -connect "$to" -alpn http/1.1 -no_tls1 -no_tls1_1 "$@"
}

# --- names

# The addresses that a reply gives: its bytes as numbers, walked through as RFC 1035 lays them out.
addresses_in() { # FILE
    has od || return 0
    # shellcheck disable=SC2046 # one word for each byte
    set -- $(start_of "$1" 4096 | od -An -v -tu1)
    [ $# -ge 12 ] || return 0
    questions=$(($5 * 256 + $6)) answers=$(($7 * 256 + $8))
    shift 12
    while [ "$questions" -gt 0 ] && [ $# -gt 4 ]; do
        pass_name "$@"
        [ $# -ge $((passed + 4)) ] || return 0
        shift $((passed + 4))
        questions=$((questions - 1))
    done
    while [ "$answers" -gt 0 ] && [ $# -gt 10 ]; do
        pass_name "$@"
        [ $# -ge $((passed + 10)) ] || return 0
        shift "$passed"
        kind=$(($1 * 256 + $2)) length=$(($9 * 256 + ${10}))
        shift 10
        [ $# -ge "$length" ] || return 0
        case $kind-$length in
            1-4) printf '%s.%s.%s.%s\n' "$1" "$2" "$3" "$4" ;;
            28-16) printf '%x:%x:%x:%x:%x:%x:%x:%x\n' $(($1 * 256 + $2)) $(($3 * 256 + $4)) $(($5 * 256 + $6)) \
                $(($7 * 256 + $8)) $(($9 * 256 + ${10})) $((${11} * 256 + ${12})) $((${13} * 256 + ${14})) \
                $((${15} * 256 + ${16})) ;;
        esac
        shift "$length"
        answers=$((answers - 1))
    done
}
pass_name() {
    passed=0
    while [ $# -gt 0 ]; do
        if [ "$1" -ge 192 ]; then
            passed=$((passed + 2))
            return
        fi
        passed=$((passed + 1 + $1))
        [ "$1" -gt 0 ] || return
        [ $# -gt "$1" ] || return
        shift $(($1 + 1))
    done
}
is_truncated() { # FILE
    has od || return 1
    # shellcheck disable=SC2046 # one word for each byte
    set -- $(start_of "$1" 4 | od -An -v -tu1)
    [ $# -ge 4 ] && [ $(($3 / 2 % 2)) = 1 ]
}
# One question to one server; over TCP too where the answer did not fit.
ask_server() { # PLACE FLOW ASK NAME TYPE SERVER PORT UDP TCP
    begun=$(now_ms) tries=0 status=124 transport=udp over_tcp=
    printf %s "$8" | unb64 >"$1.udp"
    printf %s "$9" | unb64 >"$1.tcp"
    if [ "$3" = tcp ]; then
        transport=tcp tries=1
        ask_tcp "$1" "$dns_seconds" "$6" "$7" "$1.tcp"
        status=$?
    else
        while [ "$(end_word $status)" = limit ] && [ $tries -lt 2 ]; do
            tries=$((tries + 1))
            ask_udp "$1" "$6" "$7" "$1.udp"
            status=$?
        done
    fi
    [ $status != 127 ] || return 0
    if [ $transport = udp ] && [ $status = 0 ] && is_truncated "$1.out"; then
        ask_tcp "$1.t" "$dns_seconds" "$6" "$7" "$1.tcp"
        over_tcp=',"tcp":{"end":"'$(end_word $?)'",'$(raw_of "$1.t.out")',"said":"'$(start_of "$1.t.err" 400 | b64)'"}'
    fi
    say dns ",\"flow\":\"$2\",\"ask\":\"$3\",\"name\":\"$4\",\"type\":\"$5\",\"server\":\"$6\",\"port\":$7,\"transport\":\
\"$transport\",\"sent\":\"$8\",\"tries\":$tries,\"end\":\"$(end_word $status)\",$(raw_of "$1.out"),\"said\":\"$(
        start_of "$1.err" 400 | b64)\",\"ms\":$(($(now_ms) - begun))$over_tcp" >"$1.line"
    # Over TCP two bytes of length stand in front.
    if [ "$3" = name ] || [ "$3" = proxy ] || [ "$3" = control ]; then
        if [ -z "$over_tcp" ]; then addresses_in "$1.out"; else addresses_in_tcp "$1.t.out"; fi >"$1.addresses"
    fi
}
addresses_in_tcp() {
    if [ "$(size_of "$1")" -gt 2 ]; then dd if="$1" bs=1 skip=2 2>/dev/null >"$1.body"; else : >"$1.body"; fi
    addresses_in "$1.body"
}
# All questions of one kind of a flow, side by side; the addresses that came are in $1.addresses.
ask_names() { # PLACE FLOW ASK
    number=0
    while read -r word flow_ ask_ name_ type_ udp tcp; do
        [ "$word $flow_ $ask_" = "dns $2 $3" ] || continue
        while read -r server port_; do
            number=$((number + 1))
            ask_server "$1.$3$number" "$2" "$3" "$name_" "$type_" "$server" "$port_" "$udp" "$tcp" &
            case $3 in invented | control) break ;; esac
        done <"$tmp/resolvers"
    done <"$tmp/targets"
    wait
    : >"$1.$3"
    while [ "$number" -gt 0 ]; do
        [ ! -f "$1.$3$number.line" ] || cat "$1.$3$number.line"
        [ ! -f "$1.$3$number.addresses" ] || cat "$1.$3$number.addresses" >>"$1.$3"
        number=$((number - 1))
    done
}
# What the system's own look-up says, hosts file and all.
system_addresses() { # FLOW HOST FILE
    has getent || return 0
    begun=$(now_ms)
    limit $((2 * dns_seconds)) getent ahosts "$2" >"$3" 2>/dev/null
    list=
    while read -r address_ kind_ rest; do
        [ "$kind_" = STREAM ] || continue
        case $address_ in *[!0-9a-fA-F.:]*) continue ;; esac
        list="$list,\"$address_\""
    done <"$3"
    say hosts ",\"flow\":\"$1\",\"name\":\"$2\",\"addresses\":[${list#,}],\"ms\":$(($(now_ms) - begun))"
}
# The first few of each family, each once.
chosen() { # MOST4 MOST6, addresses on standard input
    seen=' ' left4=$1 left6=$2
    while read -r one; do
        case $seen in *" $one "*) continue ;; esac
        seen="$seen$one "
        case $one in
            *:*) left6=$((left6 - 1)) && [ $left6 -ge 0 ] && printf '%s\n' "$one" ;;
            *) left4=$((left4 - 1)) && [ $left4 -ge 0 ] && printf '%s\n' "$one" ;;
        esac
    done
}

# --- ports, certificates, answers

say_connect() { # PLACE FLOW HOST ADDRESS PORT PURPOSE; false: it is not open
    begun=$(now_ms)
    connect "$1" "$4" "$5"
    status=$?
    [ $status != 127 ] || return 1
    took=$(($(now_ms) - begun)) micro=
    [ ! -s "$1.out" ] || read -r micro <"$1.out" || :
    case $micro in '' | *[!0-9]*) micro=null ;; esac
    say tcp ",\"flow\":\"$2\",\"host\":\"$3\",\"address\":\"$4\",\"port\":$5,\"purpose\":\"$6\",\"end\":\"$(end_word $status)\"\
,\"said\":\"$(start_of "$1.err" 400 | b64)\",\"micro\":$micro,\"ms\":$took,\"limitMs\":$((connect_seconds * 1000))"
    return $status
}
# A handshake; where it does not come about, what the other side says first to the beginning of one. Whoever reads
# lines finds the end of a request behind it.
say_handshake() { # PLACE FLOW HOST ADDRESS PORT PURPOSE
    has openssl || return 0
    begun=$(now_ms)
    client "$tls_seconds" "$4" "$5" "$3" -showcerts </dev/null >"$1.out" 2>"$1.err"
    status=$?
    took=$(($(now_ms) - begun)) first=
    case $(cat "$1.out") in
        *'New, TLSv'* | *'New, SSLv'*) ;;
        *)
            if [ -z "$through" ]; then
                printf '\026\003\001\000\055\001\000\000\051\003\003%s\000\000\002\300\057\001\000\r\n\r\n' \
                    'sts-netsetup begins a TLS talk.!' >"$1.hello"
                ask_tcp "$1.f" "$tls_seconds" "$4" "$5" "$1.hello"
                first=',"first":{"end":"'$(end_word $?)'","raw":"'$(start_of "$1.f.out" 64 | b64)'","said":"'$(
                    start_of "$1.f.err" 400 | b64)'"}'
            fi
            ;;
    esac
    say tls ",\"flow\":\"$2\",\"host\":\"$3\",\"address\":\"$4\",\"port\":$5,\"purpose\":\"$6\",\"end\":\"$(end_word $status)\"\
,$(raw_of "$1.out"),\"said\":\"$(start_of "$1.err" 4096 | b64)\",\"ms\":$took,\"limitMs\":$((tls_seconds * 1000))$first"
    case $(cat "$1.out") in *'New, TLSv'* | *'New, SSLv'*) return 0 ;; *) return 1 ;; esac
}
# A request whose answer is read to its end, or to as much as is kept.
say_answer() { # PLACE FLOW HOST ADDRESS PORT ASK REQUEST
    begun=$(now_ms)
    client $((tls_seconds + answer_seconds)) "$4" "$5" "$3" -quiet <"$7" >"$1.out" 2>"$1.err"
    status=$?
    say http ",\"flow\":\"$2\",\"host\":\"$3\",\"address\":\"$4\",\"port\":$5,\"ask\":\"$6\",\"end\":\"$(end_word $status)\",$(
        raw_of "$1.out"),\"said\":\"$(start_of "$1.err" 2048 | b64)\",\"ms\":$(($(now_ms) - begun))"
}
say_requests() { # PLACE FLOW HOST ADDRESS PORT
    while read -r word flow_ ask_ request_; do
        [ "$word $flow_" = "get $2" ] || continue
        printf %s "$request_" | unb64 >"$1.request"
        say_answer "$1.http" "$2" "$3" "$4" "$5" "$ask_" "$1.request"
    done <"$tmp/targets"
}
# One address through its stages.
chain() { # PLACE FLOW HOST ADDRESS PORT PURPOSE
    say_connect "$1.tcp" "$2" "$3" "$4" "$5" "$6" || return 0
    [ "$way" != port ] || return 0
    say_handshake "$1.tls" "$2" "$3" "$4" "$5" "$6" || return 0
    say_requests "$1" "$2" "$3" "$4" "$5"
}
chains() { # PLACE FLOW HOST PORT PURPOSE, addresses on standard input
    number=0
    while read -r address; do
        number=$((number + 1))
        chain "$1.c$number" "$2" "$3" "$address" "$4" "$5" >"$1.c$number.lines" &
    done
    wait
    while [ "$number" -gt 0 ]; do
        cat "$1.c$number.lines"
        number=$((number - 1))
    done
}

# --- by the way of a proxy

# Its name, its port, its answer to CONNECT, and what is behind the tunnel.
through_proxy() { # PLACE FLOW HOST PORT PROXY PROXYPORT PROXYTLS CONNECT
    ask_names "$1" "$2" proxy
    case $5 in
        *[!0-9.:]*) ;;
        *) printf '%s\n' "$5" >"$1.proxy" ;;
    esac
    printf %s "$8" | unb64 >"$1.connect"
    chosen 2 2 <"$1.proxy" >"$1.chosen"
    while read -r address; do
        say_connect "$1.tcp" "$2" "$5" "$address" "$6" proxy || continue
        if [ "$7" = tls ]; then
            say_handshake "$1.outer" "$2" "$5" "$address" "$6" proxy || return 0
            say_answer "$1.answer" "$2" "$5" "$address" "$6" connect "$1.connect"
            return 0
        fi
        begun=$(now_ms)
        ask_tcp "$1.answer" "$answer_seconds" "$address" "$6" "$1.connect"
        status=$?
        [ $status != 127 ] || return 0
        say http ",\"flow\":\"$2\",\"host\":\"$5\",\"address\":\"$address\",\"port\":$6,\"ask\":\"connect\",\"end\":\"$(
            end_word $status)\",$(raw_of "$1.answer.out"),\"said\":\"$(start_of "$1.answer.err" 400 | b64)\",\"ms\":$((
            $(now_ms) - begun))"
        case $(start_of "$1.answer.out" 12) in
            'HTTP/1.'?' 2'*)
                through=$(bracketed "$address"):$6
                say_handshake "$1.tls" "$2" "$3" "$3" "$4" tunnel || return 0
                say_requests "$1" "$2" "$3" "$3" "$4"
                ;;
        esac
        return 0
    done <"$1.chosen"
}

# --- flows

flow() { # PLACE FLOW HOST PORT WAY MOST4 MOST6 PROXY PROXYPORT PROXYTLS CONNECT
    through='' way=$5
    case $way in
        control)
            ask_names "$1" "$2" control
            ask_names "$1" "$2" tcp
            [ "$6" -gt 0 ] || return 0
            say_connect "$1.nobody" "$2" 192.0.2.1 192.0.2.1 443 false-open >"$1.nobody.line" &
            chosen 1 0 <"$1.control" | chains "$1" "$2" "$3" "$4" control
            wait
            cat "$1.nobody.line"
            return 0
            ;;
    esac
    ask_names "$1" "$2" name
    ask_names "$1" "$2" invented
    system_addresses "$2" "$3" "$1.system"
    case $3 in
        *[!0-9.:]*) ;;
        *) printf '%s\n' "$3" >"$1.name" ;;
    esac
    if [ ! -s "$1.name" ] && ! has od && [ -s "$1.system" ]; then
        while read -r address kind_ rest; do
            case $kind_ in STREAM) printf '%s\n' "$address" ;; esac
        done <"$1.system" >"$1.name"
    fi
    case $way in
        direct | port) chosen "$6" "$7" <"$1.name" | chains "$1" "$2" "$3" "$4" chain ;;
        proxy) through_proxy "$1" "$2" "$3" "$4" "$8" "$9" "${10}" "${11}" ;;
    esac
}
count_lines() {
    lines=0
    while read -r line; do lines=$((lines + 1)); done <"$1"
    printf %s "$lines"
}
# Passes on what a flow has said, as far as there is room.
tell() { # FILE
    said=$((said + $(size_of "$1")))
    [ "$said" -le "$most_log" ] || return 0
    cat "$1"
    told=$((told + 1))
}
whole_flow() { # PLACE FLOW ...
    flow "$@" >"$1.lines" 2>/dev/null
    lines=$(count_lines "$1.lines")
    say told ",\"flow\":\"$2\",\"lines\":$lines" >>"$1.lines"
    mv "$1.lines" "$1.whole"
}
finish() { # WHY
    trap - TERM INT HUP
    number=0
    while [ "$number" -lt "$started" ]; do
        number=$((number + 1))
        [ ! -f "$tmp/$number.whole" ] || tell "$tmp/$number.whole"
    done
    # shellcheck disable=SC2086 # one word for each
    kill $alarm $running 2>/dev/null
    say end ",\"flows\":$told,\"why\":\"$1\""
    # What still runs may put a file there between the last file and the folder.
    number=0
    until rm -rf "$tmp" 2>/dev/null || [ "$number" = 9 ]; do number=$((number + 1)); done
    exit 0
}

# --- what it is and where

without_login() {
    case $1 in
        *://*@*) printf '%s://***@%s' "${1%%://*}" "${1##*@}" ;;
        *@*) printf '***@%s' "${1##*@}" ;;
        *) printf %s "$1" ;;
    esac
}
proxy_variables() {
    for variable in http_proxy https_proxy no_proxy all_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY; do
        eval "value=\${$variable-}"
        # shellcheck disable=SC2154 # by eval
        [ -z "$value" ] || printf '%s=%s\n' "$variable" "$(without_login "$value")"
    done
}
tool_list() {
    for tool in sh bash busybox timeout base64 dd od wc getent nc openssl curl nslookup; do
        has "$tool" && printf '%s=%s\n' "$tool" "$(command -v "$tool")"
    done
    has bash && printf 'bash version %s\n' "$(bash -c 'echo "$BASH_VERSION"')"
    has openssl && openssl version
    has curl && curl --version 2>/dev/null | { read -r line && printf '%s\n' "$line"; }
}
file_b64() { # FILE BYTES
    [ ! -r "$1" ] || start_of "$1" "$2" | b64
}
say_begin() {
    say begin ",\"script\":$script,\"run\":\"$(printf %s "${STS_RUN:-}" | b64)\",\"node\":\"$(printf %s "${STS_NODE:-}" |
        b64)\",\"net\":\"$net\",\"tools\":\"$(tool_list | b64)\",\"uid\":\"$(id -u 2>/dev/null)\",\"kernel\":\"$(
        uname -srm 2>/dev/null | b64)\",\"resolvConf\":\"$(file_b64 /etc/resolv.conf 4096)\",\"hosts\":\"$(
        file_b64 /etc/hosts 4096)\",\"routes\":\"$(file_b64 /proc/net/route 8192)\",\"routes6\":\"$(
        file_b64 /proc/net/ipv6_route 16384)\",\"proxyVariables\":\"$(proxy_variables | b64)\",\"apiServer\":\"$(
        printf %s "${KUBERNETES_SERVICE_HOST:-}" | b64)\""
}
resolvers() {
    while read -r word server rest; do
        [ "$word" != nameserver ] || printf '%s 53\n' "$server"
    done </etc/resolv.conf
    while read -r word server port_ rest; do
        [ "$word" != resolver ] || printf '%s %s\n' "$server" "$port_"
    done <"$tmp/targets"
}
main() {
    case ${STS_NET:-pod} in host) net=host ;; *) net=pod ;; esac
    timeouts=$(timeout_words) said=0 told=0 through=
    dns_seconds=2 connect_seconds=5 tls_seconds=5 answer_seconds=5 total_seconds=150
    started=0 alarm='' running='' tmp=${TMPDIR:-/tmp}/sts-probe.$$
    mkdir "$tmp" || { say_begin && say end ',"flows":0,"why":"no folder for temporary files"' && return 1; }
    trap 'finish stopped' TERM INT HUP
    cat ${1+"$1"} >"$tmp/targets" || finish 'no targets'
    while read -r word key value rest; do
        [ "$word" = limit ] || continue
        case $key-$value in
            *-*[!0-9]* | *-) ;;
            dns-*) dns_seconds=$value ;;
            connect-*) connect_seconds=$value ;;
            tls-*) tls_seconds=$value ;;
            answer-*) answer_seconds=$value ;;
            total-*) total_seconds=$value ;;
        esac
    done <"$tmp/targets"
    resolvers >"$tmp/resolvers"
    say_begin
    after "$total_seconds" $$ >/dev/null 2>&1 &
    alarm=$!
    while read -r word rest; do
        [ "$word" = flow ] || continue
        started=$((started + 1))
        # shellcheck disable=SC2086 # the fields of the line
        whole_flow "$tmp/$started" $rest &
        running="$running $!"
        if [ $((started % at_once)) = 0 ]; then
            # shellcheck disable=SC2086 # one word for each
            wait $running
            running=
        fi
    done <"$tmp/targets"
    # Without a word, wait would wait for the alarm too.
    # shellcheck disable=SC2086 # one word for each
    [ -z "$running" ] || wait $running
    running=
    finish 'all is told'
}
main "$@"
