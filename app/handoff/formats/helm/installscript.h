// The part of install.sh that is the same in every pack. What the plan says stands before it, as assignments.
#pragma once

namespace netsetup {

/// POSIX sh; it needs helm, kubectl and the tools that every system has. Secrets go to kubectl and helm on
/// standard input: options can be read by every user of the machine, files by whoever finds them later.
inline constexpr char installScript[] = R"sh(
set -euf
umask 077

usage() {
    cat <<'TEXT'
usage: sh install.sh [OPTION...]
  without an option   shows what would be installed, and changes nothing
  --install           installs or upgrades, once that has passed
  --chart CHART       a file (.tgz), oci://HOST/PATH, or REPO/NAME as "helm repo list" knows it
  --version VERSION   of the chart; the plan's where it is left out
  --context NAME      of kubectl; the current one where it is left out
  --timeout TIME      how long to wait until everything runs (10m)
  --yes               asks nothing, for pipelines
  --beside-others     although another Agent is in this cluster
  --other-images      although images are named that the plan does not have
Secrets are asked for where they are needed, or read from the first line of a file:
  STS_NETSETUP_API_KEY_FILE, STS_NETSETUP_REGISTRY_PASSWORD_FILE
Exit status: 0 all right, 1 something is wrong, 2 used in a wrong way
TEXT
}

say() { printf '%s\n' "$*"; }
stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

install=no chart='' version=$planned_version context='' limit=10m yes=no beside=no images=planned
while [ $# -gt 0 ]; do
    case $1 in
    --install) install=yes ;;
    --yes) yes=yes ;;
    --beside-others) beside=yes ;;
    --other-images) images=any ;;
    --chart | --version | --context | --timeout)
        [ $# -gt 1 ] || { usage >&2; exit 2; }
        case $1 in
        --chart) chart=$2 ;;
        --version) version=$2 ;;
        --context) context=$2 ;;
        --timeout) limit=$2 ;;
        esac
        shift
        ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

folder=.
case $0 in */*) folder=${0%/*} ;; esac
values=$folder/values.yaml
[ -f "$values" ] || stop "values.yaml is not beside this script"
for program in helm kubectl; do
    command -v "$program" >/dev/null 2>&1 || stop "$program is not on this machine"
done

# Helm 3.13.1 or newer: SUSE asks for it, and older ones have no dry run that asks the cluster.
helm_version=$(helm version --template '{{.Version}}')
numbers=${helm_version#v}
numbers=${numbers%%[-+]*}
case $numbers in
'' | *[!0-9.]*) stop "helm does not tell its version: $helm_version" ;;
esac
IFS=. read -r major minor patch _ <<NUMBERS
$numbers.
NUMBERS
[ "$((${major:-0} * 1000000 + ${minor:-0} * 1000 + ${patch:-999}))" -ge 3013001 ] ||
    stop "helm is $helm_version; 3.13.1 or newer is needed"

[ -n "$context" ] || context=$(kubectl config current-context) ||
    stop "kubectl has no current context: give one with --context NAME"
cluster=$(kubectl --context "$context" config view --minify -o 'jsonpath={.clusters[0].cluster.server}') ||
    stop "kubectl does not know the context $context"
say "Context:    $context ($cluster)" "Release:    $release" "Namespace:  $namespace"

kube() { kubectl --context "$context" "$@"; }
helms() { helm --kube-context "$context" "$@"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

# Where the chart comes from.
repository=''
case $chart in
'')
    [ -n "$chart_repository" ] ||
        stop "the plan does not say where the chart comes from: give it with --chart"
    chart=$chart_name repository=$chart_repository
    ;;
oci://*) ;;
https://*) version='' ;;
*.tgz | /* | ./* | ../*)
    [ -e "$chart" ] || stop "$chart is not there"
    version=''
    if [ -n "$planned_sha256" ] && [ -f "$chart" ]; then
        if command -v sha256sum >/dev/null 2>&1; then
            sum=$(sha256sum <"$chart")
        else
            sum=$(shasum -a 256 <"$chart")
        fi
        [ "${sum%% *}" = "$planned_sha256" ] || stop "$chart is not the archive that the plan was made with"
    fi
    ;;
esac
# with_chart COMMAND [OPTION...]: the chart and where it is, behind the command.
with_chart() {
    set -- "$@" "$chart"
    [ -z "$repository" ] || set -- "$@" --repo "$repository"
    [ -z "$version" ] || set -- "$@" --version "$version"
    "$@"
}
with_chart helm show chart >"$work/chart" || stop "the chart cannot be read"
found_name=$(sed -n 's/^name: *//p' "$work/chart")
found_version=$(sed -n 's/^version: *//p' "$work/chart" | tr -d "\"'")
[ "$found_name" = "$chart_name" ] || stop "this is the chart $found_name; the plan is for $chart_name"
say "Chart:      $found_name $found_version"
[ -z "$planned_version" ] || [ "$found_version" = "$planned_version" ] ||
    say "NOTE: the keys in values.yaml are those of chart $planned_version"

# Every release of this chart in the cluster, or at least where it used to be: NAME NAMESPACE CHART
if ! helms list --all-namespaces >"$work/list" 2>"$work/errors"; then
    say "NOTE: not all namespaces may be looked into; other Agents are looked for in these: $namespace $old_namespaces"
    : >"$work/list"
    for place in $namespace $old_namespaces; do
        helms list --namespace "$place" >>"$work/list" || stop "the releases of $place cannot be listed"
    done
fi
awk -v chart="$chart_name" '{
    for (i = 3; i <= NF; ++i)
        if (index($i, chart "-") == 1 && substr($i, length(chart) + 2, 1) ~ /[0-9]/) print $1, $2, $i
}' "$work/list" >"$work/releases"
upgrade=no
while read -r name place installed; do
    if [ "$name" = "$release" ] && [ "$place" = "$namespace" ]; then
        upgrade=yes
        say "Installed:  $installed: this is an upgrade"
    elif [ "$beside" = no ]; then
        moved=''
        case " $old_namespaces " in
        *" $place "*) moved="The chart has moved from the namespace $place to $namespace." ;;
        esac
        stop "The release $name in the namespace $place is an Agent too ($installed). $moved" \
            "Both would send everything twice. Remove it first:" \
            "  helm uninstall $name --namespace $place --kube-context $context" \
            "or, where both are wanted, run this again with --beside-others"
    fi
done <"$work/releases"
[ "$upgrade" = yes ] || say "Installed:  nothing yet: this is a first install"

# The text as it may stand between quotes in JSON and YAML.
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

# secret_text FILE WORDS: sets answer from the first line of the file, or asks without showing what is typed.
secret_text() {
    answer=
    if [ -n "$1" ]; then
        [ -r "$1" ] || stop "$1 cannot be read"
        IFS= read -r answer <"$1" || [ -n "$answer" ] || stop "$1 is empty"
    else
        [ -t 0 ] || stop "$2 is needed and nobody can be asked: name a file (see --help)"
        trap 'stty echo; exit 130' HUP INT TERM
        stty -echo
        printf '%s: ' "$2" >&2
        IFS= read -r answer || :
        stty echo
        trap 'exit 130' HUP INT TERM
        printf '\n' >&2
    fi
    answer=$(printf '%s' "$answer" | tr -d '\r')
    case $answer in
    '' | *[[:cntrl:]]* | ' '* | *' ') stop "$2 is empty, or has blanks or control characters at its ends" ;;
    esac
}

# The values that are no part of values.yaml. Only here the API key is put in, where the chart takes no secret.
holds_key=no
if grep -q '^# SECRET: this file holds the API key' "$values"; then
    holds_key=yes
fi
api_key=''
# Helm reads them behind values.yaml, from standard input.
upgrade_or_install() {
    more=$(more_values "$holds_key")
    case $more in
    *@API_KEY@*)
        escaped "$api_key"
        more=${more%%@API_KEY@*}$escaped${more#*@API_KEY@}
        ;;
    esac
    printf '%s\n' "$more" |
        with_chart helms upgrade --install "$@" --namespace "$namespace" -f "$values" -f - "$release"
}

# The dry run: the API server is asked about every object, and nothing is kept.
if [ -z "$key_secret" ] && [ "$holds_key" = no ]; then
    api_key=not-the-key
fi
if ! upgrade_or_install --dry-run=server >"$work/rendered" 2>"$work/errors"; then
    stop "The dry run fails:" "$(cat "$work/errors")"
fi
sed -n "s/^[[:space:]-]*image:[[:space:]]*//p" "$work/rendered" | tr -d "\"'" | sort -u >"$work/images"
say "Images:"
strange=''
while read -r image; do
    note=''
    [ -z "$references" ] || note='   NOT OF THIS PLAN'
    for reference in $references; do
        case $image in
        "$reference" | "$reference"[:/]*) note='' ;;
        esac
    done
    strange=$strange$note
    say "  $image$note"
done <"$work/images"
if [ -n "$strange" ] && [ "$images" = planned ]; then
    stop "Chart or values name images that registry/images.txt does not have: the nodes may not get them." \
        "Export again with this very chart, or run this with --other-images"
fi

# objects: those of a manifest without secrets, which differ each time and are nobody's business.
objects() {
    awk '
        function flush() { if (text !~ /\nkind: Secret\n/) printf "%s", text; text = "" }
        /^---/ { flush() }
        { text = text $0 "\n" }
        END { flush() }'
}
if [ "$upgrade" = yes ]; then
    helms get manifest "$release" --namespace "$namespace" >"$work/now"
    objects <"$work/now" >"$work/old"
    sed -e '1,/^MANIFEST:/d' -e '/^NOTES:/,$d' "$work/rendered" | objects >"$work/new"
    say "What changes (secrets are left out):"
    if diff -u "$work/old" "$work/new" >"$work/changes"; then
        say "  nothing"
    else
        sed '1,2d' "$work/changes"
    fi
fi
say "The dry run passes. Nothing was changed."
if [ "$install" = no ]; then
    say "To install: sh install.sh --install, with the same options"
    exit 0
fi

if [ "$yes" = no ]; then
    [ -t 0 ] || stop "nobody can be asked whether this is the right cluster: give --yes"
    printf 'Type the name of the context to go on: ' >&2
    read -r answer || :
    [ "$answer" = "$context" ] || stop "That is not $context: nothing was changed"
fi

# Namespace and secrets first: hook jobs pull their image before the chart makes any secret.
there=$(kube get namespace "$namespace" --ignore-not-found -o name) || stop "the cluster does not answer"
[ -n "$there" ] || kube create namespace "$namespace"
has_secret() {
    there=$(kube get secret "$1" --namespace "$namespace" --ignore-not-found -o name) ||
        stop "the secrets of $namespace cannot be read"
    [ -n "$there" ]
}
# make_secret NAME TYPE ENTRIES
make_secret() {
    escaped "$1"
    printf '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"%s"},"type":"%s","stringData":{%s}}\n' \
        "$escaped" "$2" "$3" | kube create --namespace "$namespace" -f -
}
if [ "$holds_key" = no ]; then
    if [ -z "$key_secret" ]; then
        secret_text "${STS_NETSETUP_API_KEY_FILE-}" "API key"
        api_key=$answer
    elif has_secret "$key_secret"; then
        say "The secret $key_secret is there, and is used as it is"
    else
        secret_text "${STS_NETSETUP_API_KEY_FILE-}" "API key"
        escaped "$answer"
        entries="\"$key_entry\":\"$escaped\""
        [ -z "$token_entry" ] ||
            entries="$entries,\"$token_entry\":\"$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')\""
        make_secret "$key_secret" Opaque "$entries"
    fi
fi
if [ -n "$pull_secret" ] && has_secret "$pull_secret"; then
    say "The secret $pull_secret is there, and is used as it is"
elif [ -n "$pull_secret" ]; then
    user=$registry_user
    if [ -z "$user" ]; then
        [ -t 0 ] || stop "the secret $pull_secret is not there, and the plan names no user for $registry"
        printf 'User for %s: ' "$registry" >&2
        read -r user
    fi
    secret_text "${STS_NETSETUP_REGISTRY_PASSWORD_FILE-}" "Password of $user for $registry"
    escaped "$answer"
    password=$escaped
    escaped "$user"
    escaped "{\"auths\":{\"$registry\":{\"username\":\"$escaped\",\"password\":\"$password\"}}}"
    make_secret "$pull_secret" kubernetes.io/dockerconfigjson "\".dockerconfigjson\":\"$escaped\""
fi
for other in $other_pull_secrets; do
    has_secret "$other" || stop "the pull secret $other is not there: make it first (secrets.md)"
done

undo() {
    say "To undo:" \
        "  helm uninstall $release --namespace $namespace --kube-context $context"
    for name in $made_secrets; do
        say "  kubectl delete secret $name --namespace $namespace --context $context"
    done
}
if ! upgrade_or_install --wait --timeout "$limit"; then
    kube get pods --namespace "$namespace" -l "$instance_label=$release" || :
    kube get events --namespace "$namespace" --field-selector type=Warning || :
    undo
    stop "The install did not come to its end within $limit; the lines above say where it stands"
fi
kube get pods --namespace "$namespace" -l "$instance_label=$release" -o wide
say "Every pod runs. Now look into the tenant, within five minutes:" \
    "  the cluster is listed, and its topology (nodes, pods, services) arrives, not only metrics;" \
    "  metrics without topology is how an Agent looks whose data does not all pass the proxy" \
    "Errors that the parts tell:" \
    "  kubectl logs --namespace $namespace --context $context -l $instance_label=$release --all-containers --since=5m"
undo
)sh";

} // namespace netsetup
