// The part of verify.sh that is the same in every pack: how it asks, and how it takes the answers.
#pragma once

namespace netsetup {

/// What stands before the questions. POSIX sh; it needs curl and nothing else.
inline constexpr char verifyBegin[] = R"sh(
set -u

case ${1-} in
'' | nodes | pods | workstation | proxy | registry | copier) where=${1-} ;;
*)
    echo "usage: sh verify.sh [nodes|pods|workstation|proxy|registry|copier]" >&2
    exit 2
    ;;
esac
if ! command -v curl >/dev/null 2>&1; then
    echo "curl is not on this machine: nothing was asked" >&2
    exit 2
fi

# The way is that of the plan, whatever this machine is set to.
unset http_proxy HTTP_PROXY https_proxy HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY
seconds=${VERIFY_SECONDS:-15}
asked=0 wrong=0 unknown=0
line='
'

# The text as it may stand between quotes in a configuration of curl.
escaped() {
    left=$1 escaped=
    while [ -n "$left" ]; do
        tail=${left#?}
        sign=${left%"$tail"}
        case $sign in \\ | \") escaped="$escaped\\" ;; esac
        escaped=$escaped$sign
        left=$tail
    done
}

# The login comes from the environment and goes in by standard input: options are seen by every user here.
login=
if [ -n "${STS_NETSETUP_PROXY_USER-}" ]; then
    escaped "$STS_NETSETUP_PROXY_USER:${STS_NETSETUP_PROXY_PASSWORD-}"
    login="proxy-user = \"$escaped\""
fi

# fetch WAY URL [OPTION...]: sets code, status, connect, size, connected, type and headers.
fetch() {
    way=$1 url=$2 config=
    shift 2
    if [ "$way" = proxy ]; then
        set -- -x "$proxy" --suppress-connect-headers "$@"
        config=$login
    fi
    seen=$(printf '%s\n' "$config" | curl -q -K - -s -g -m "$seconds" -o /dev/null -D - -w \
        '\n%{http_code} %{http_connect} %{size_download} %{time_connect}\n%{content_type}.' "$@" "$url" 2>/dev/null)
    code=$?
    type=${seen##*"$line"}
    type=${type%.}
    seen=${seen%"$line"*}
    numbers=${seen##*"$line"}
    headers=${seen%"$line"*}
    status=${numbers%% *}
    numbers=${numbers#* }
    connect=${numbers%% *}
    numbers=${numbers#* }
    size=${numbers%% *}
    connected=${numbers#* }
    case $type in *[!A-Za-z0-9/.+=\;\ _-]*) type='a type that cannot be shown' ;; esac
}

# say STATE TEXT [WHO]
say() {
    text=$2
    [ "$needed" = required ] || text="$text (optional)"
    [ $# -lt 3 ] || text="$text; to mend it: $3"
    printf '%-7s %s  %s\n' "$1" "$place" "$text"
    [ "$needed" = required ] || return 0
    case $1 in WRONG) wrong=1 ;; UNKNOWN) unknown=1 ;; esac
}

isPage() {
    case $type in *[Hh][Tt][Mm][Ll]*) return 0 ;; esac
    return 1
}

isJson() {
    case $type in *[Jj][Ss][Oo][Nn]*) return 0 ;; esac
    return 1
}

# A gateway put its name into the answer.
isBetween() {
    case $headers in *"$line"[Vv][Ii][Aa]:* | *"$line"[Xx]-[Ss][Qq][Uu][Ii][Dd]-*) return 0 ;; esac
    return 1
}

isChallenge() {
    case $headers in
    *"$line"[Ww][Ww][Ww]-[Aa][Uu][Tt][Hh][Ee][Nn][Tt][Ii][Cc][Aa][Tt][Ee]:\ [Bb][Ee][Aa][Rr][Ee][Rr]*) return 0 ;;
    *"$line"[Dd][Oo][Cc][Kk][Ee][Rr]-[Dd][Ii][Ss][Tt][Rr][Ii][Bb][Uu][Tt][Ii][Oo][Nn]-*) return 0 ;;
    esac
    return 1
}

# What the proxy itself said to CONNECT; false where it let us through, or was not asked.
proxyRefuses() {
    case $connect in
    '' | 000 | 2??) return 1 ;;
    407) say WRONG "the proxy wants a login, or another one (407)" \
        "proxy team; a login is taken from STS_NETSETUP_PROXY_USER and STS_NETSETUP_PROXY_PASSWORD" ;;
    *) say WRONG "the proxy refuses the way ($connect)" "proxy team: allow this host and port" ;;
    esac
}

# How curl ended says where the way stops.
noAnswer() {
    to='' team="network team (firewall)" open=yes
    case $connected in '' | 0.000000 | 0,000000) open=no ;; esac
    if [ "$way" = proxy ]; then
        to=' to the proxy'
        [ "$open" = no ] || to=' behind the proxy' team='proxy team'
    fi
    case $code in
    5 | 6) say WRONG "the name$to does not resolve" "DNS team" ;;
    7) say WRONG "the connection$to is refused, or nothing leads there" "$team" ;;
    28)
        if [ "$open" = no ]; then
            say WRONG "no answer$to within $seconds s: dropped on the way" "$team"
        else
            say WRONG "connected, then silence$to for $seconds s" "$team"
        fi
        ;;
    35 | 52 | 56) say WRONG "the connection$to was cut before an answer" "$team" ;;
    51 | 60) say WRONG "the certificate is not to be trusted here: opened on the way, or its CA is missing" \
        "$signer" ;;
    77) say UNKNOWN "verify-ca.pem is not beside this script" "requester" ;;
    *) say UNKNOWN "curl ended with $code, see there what it means" "requester" ;;
    esac
}

somebodyElse() {
    say WRONG "$status ${type:-without a type} comes from somebody in between" \
        "proxy team: allow this host, without a page or a login"
}

receiver() {
    case $status in
    200)
        if isJson; then
            say OK "the receiver answers ($status $type)"
        elif isBetween; then
            somebodyElse
        else
            say WRONG "$status ${type:-without a type} is not the receiver" \
                "cluster admin: the URL ends in /receiver/stsAgent"
        fi
        ;;
    401 | 403 | 429)
        if ! isBetween && { isJson || [ "$size" = 0 ]; }; then
            say OK "the receiver answers ($status ${type:-without a body}), no key was sent"
        else
            somebodyElse
        fi
        ;;
    404)
        if isBetween; then
            somebodyElse
        else
            say WRONG "nothing is under this path (404)" "cluster admin: the URL ends in /receiver/stsAgent"
        fi
        ;;
    3?? | 407 | 451 | 511) somebodyElse ;;
    502 | 504) say WRONG "a gateway does not get through ($status)" "proxy team or vendor's support" ;;
    *) say UNKNOWN "$status ${type:-without a type} is none of the receiver's answers" "vendor's support" ;;
    esac
}

registry() {
    case $status in
    200 | 401)
        if isPage; then
            say WRONG "$status $type is a page, not a registry" "proxy team, or cluster admin: host and port"
        elif isJson || isChallenge; then
            say OK "the registry answers ($status ${type:-without a body})"
        else
            say UNKNOWN "$status ${type:-without a type} may be anybody" "cluster admin"
        fi
        ;;
    3?? | 407 | 451 | 511) somebodyElse ;;
    *)
        if isPage || isBetween; then
            somebodyElse
        else
            say UNKNOWN "$status ${type:-without a type} is not how a registry begins" "cluster admin"
        fi
        ;;
    esac
}

# Nobody says what these answer to a question like this one: a page only is told from a file.
files() {
    case $status in
    407 | 451 | 511) somebodyElse ;;
    *)
        if isPage; then
            say UNKNOWN "$status $type may be its own page or a block page: look at it" "proxy team"
        else
            say OK "the host answers ($status ${type:-without a type})"
        fi
        ;;
    esac
}

# ask KIND NEEDED SIGNER WAY HOST:PORT URL 'WHO ASKS'
ask() {
    kind=$1 needed=$2 signer=$3 place=$5
    case " $7 " in
    *" ${where:-$7} "*) ;;
    *) return 0 ;;
    esac
    # What only the own registry or a copying machine asks is asked there, on their word.
    case $where,$7 in ,registry | ,copier | ,'registry proxy' | ,'copier proxy') return 0 ;; esac
    asked=1 from=$4
    [ "$where" != proxy ] || from=direct
    fetch "$from" "$6"
    if [ "$ca" != '' ] && { [ "$code" = 60 ] || [ "$code" = 51 ]; }; then
        fetch "$from" "$6" --cacert "$ca" --proxy-cacert "$ca"
    fi
    if [ "$kind" = proxy ]; then
        case $connect in
        '' | 000) noAnswer ;;
        407) proxyRefuses ;;
        *) say OK "the proxy answers ($connect)" ;;
        esac
    elif proxyRefuses; then
        return 0
    elif [ "$code" != 0 ]; then
        noAnswer
    else
        case $kind in
        receiver) receiver ;;
        registry) registry ;;
        *) files ;;
        esac
    fi
}
)sh";

/// What stands behind them: the exit status.
inline constexpr char verifyEnd[] = R"sh(
if [ "$asked" = 0 ]; then
    echo "nothing of this plan starts at: $where" >&2
    exit 3
fi
[ "$wrong" = 0 ] || exit 1
[ "$unknown" = 0 ] || exit 3
)sh";

} // namespace netsetup
