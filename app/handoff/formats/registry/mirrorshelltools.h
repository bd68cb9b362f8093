// The part of mirror.sh that is the same in every pack: options, which tool, and how each tool does a thing.
#pragma once

namespace netsetup {

/// Behind the values of the plan. POSIX sh; `registry` and `user` are set, as words of a command to be shown,
/// and `architectures`.
inline constexpr char mirrorShellTools[] = R"sh(
set -u
umask 022
LC_ALL=C
export LC_ALL

usage() {
    cat <<'TEXT'
usage: sh mirror.sh [--copy | --save FOLDER | --load FOLDER | --verify] [--tool NAME] [--ca-file FILE]
  without a task  says what would be copied, and with which tool; contacts nothing, writes nothing
  --copy          copies what the own registry lacks, then compares the digests
  --save FOLDER   for a site without a way out: the images into a folder, with SHA256SUMS
  --load FOLDER   there: compares the folder with SHA256SUMS, then pushes its images
  --verify        only compares the digests in both registries
  --tool NAME     skopeo, crane, regctl, oras or docker (its buildx); else the first of these that is here
  --ca-file FILE  trusts these certificates (PEM) beside those of the system
exit status: 0 every image is where it belongs, 1 at least one is not, 2 nothing was tried
TEXT
}

stop() {
    printf '%s\n' "$*" >&2
    exit 2
}

# --- options

task='' tool='' folder='' ca=''
while [ $# -gt 0 ]; do
    case $1 in
    --copy | --verify | --save | --load)
        [ -z "$task" ] || stop "one task at a time: --$task or $1"
        task=${1#--}
        ;;
    esac
    case $1 in
    --save | --load | --tool | --ca-file)
        [ -n "${2-}" ] || stop "$1 needs a value"
        case $1 in
        --tool) tool=$2 ;;
        --ca-file) ca=$2 ;;
        *) folder=$2 ;;
        esac
        shift
        ;;
    --copy | --verify) ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
    shift
done
case $folder in '' | /*) ;; *) folder=$PWD/$folder ;; esac

needed=''
for architecture in $architectures; do
    needed="$needed linux/$architecture"
done

# --- which tool

# unfit NAME: is it of no use here? Then $why says why.
unfit() {
    why=''
    case $1 in
    podman) why='podman pulls and pushes one platform, and no command of it copies an index unchanged' ;;
    skopeo | crane | regctl | oras | docker)
        command -v "$1" >/dev/null 2>&1 || why="$1 is not on this machine"
        ;;
    *) why="$1 is none of skopeo, crane, regctl, oras, docker" ;;
    esac
    [ -z "$why" ] || return 0
    case $1,$task in
    skopeo,*)
        skopeo copy --help 2>&1 | grep -q -e --preserve-digests ||
            why='this skopeo is too old to keep digests: it has no --preserve-digests'
        ;;
    docker,save | docker,load)
        why='docker buildx copies from registry to registry, it cannot write or read a folder'
        ;;
    docker,*)
        docker buildx version 2>/dev/null |
            awk '{ sub(/^v/, "", $2); split($2, n, "."); new = n[1] > 0 || n[2] >= 15 } END { exit !new }' ||
            why='docker pull and push carry one platform, and buildx 0.15 or newer, which copies an index unchanged, is not here'
        ;;
    esac
    # Programs in Go ask nobody but the keychain there.
    if [ -z "$why" ] && [ -n "$ca" ] && [ "$1" != skopeo ] && [ "$(uname)" = Darwin ]; then
        why="on macOS $1 trusts the keychain alone: security add-trusted-cert -k ~/Library/Keychains/login.keychain-db FILE, then without --ca-file"
    fi
    [ -n "$why" ]
}

if [ -n "$tool" ]; then
    ! unfit "$tool" || stop "--tool $tool: $why"
else
    for name in skopeo crane regctl oras docker podman; do
        command -v "$name" >/dev/null 2>&1 || continue
        if ! unfit "$name"; then
            tool=$name
            break
        fi
        printf '%s\n' "Not used: $why" >&2
    done
    [ -n "$tool" ] || stop 'No tool that keeps digests is here: install skopeo, crane, regctl or oras'
fi

if command -v sha256sum >/dev/null 2>&1; then
    sha() { sha256sum | cut -d ' ' -f 1; }
elif command -v shasum >/dev/null 2>&1; then
    sha() { shasum -a 256 | cut -d ' ' -f 1; }
elif command -v openssl >/dev/null 2>&1; then
    sha() { openssl dgst -sha256 -r | cut -d ' ' -f 1; }
else
    stop 'No sha256sum, shasum or openssl is here: digests cannot be compared'
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# skopeo takes a folder of certificates; programs in Go one file, which then has to hold the others too.
certs=''
if [ -n "$ca" ]; then
    grep -q -e '-----BEGIN CERTIFICATE-----' "$ca" 2>/dev/null || stop "--ca-file: there is no certificate (PEM) in $ca"
    certs=$work/certs
    mkdir "$certs" || exit 2
    cp "$ca" "$certs/ca.crt" || exit 2
    for bundle in "${SSL_CERT_FILE-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt \
        /etc/ssl/ca-bundle.pem /etc/ssl/cert.pem; do
        [ ! -r "$bundle" ] || break
    done
    { cat "$bundle" 2>/dev/null; echo; cat "$ca"; } >"$work/bundle.pem"
    SSL_CERT_FILE=$work/bundle.pem
    export SSL_CERT_FILE
fi

# manifest REFERENCE: its bytes, as the registry has them.
manifest() {
    case $tool in
    skopeo) skopeo inspect ${certs:+--cert-dir "$certs"} --raw "docker://$1" ;;
    crane) crane manifest "$1" ;;
    regctl) regctl manifest get --format raw-body "$1" ;;
    oras) oras manifest fetch "$1" ;;
    docker) docker buildx imagetools inspect --raw "$1" ;;
    esac
}

# settings REFERENCE: the configuration of an image without an index.
settings() {
    case $task,$tool in
    load,*) cat "$folder/$layout/blobs/sha256/$(json "$work/source" | sed -n 's/^config sha256:\([0-9a-f]*\) .*/\1/p')" ;;
    *,skopeo) skopeo inspect ${certs:+--cert-dir "$certs"} --config --raw "docker://$1" ;;
    *,crane) crane config "$1" ;;
    *,regctl) regctl image inspect "$1" ;;
    *,oras) oras manifest fetch-config "$1" ;;
    *,docker) docker buildx imagetools inspect --format '{{json .Image}}' "$1" ;;
    esac
}

# What transfer does, for those who read along.
case $tool in
skopeo) how='skopeo copy --all --preserve-digests docker://SOURCE docker://TARGET' ;;
crane) how='crane copy SOURCE TARGET' ;;
regctl) how='regctl image copy SOURCE TARGET' ;;
oras) how='oras cp SOURCE TARGET' ;;
docker) how='docker buildx imagetools create --prefer-index=false --tag TARGET SOURCE' ;;
esac

# transfer: the whole image or index from where the task has it to where it belongs.
transfer() {
    from=${source%:*}@$wanted
    case $task,$tool in
    copy,skopeo)
        skopeo copy --all --preserve-digests ${certs:+--src-cert-dir "$certs" --dest-cert-dir "$certs"} \
            "docker://$from" "docker://$target"
        ;;
    copy,crane) crane copy "$from" "$target" ;;
    copy,regctl) regctl image copy "$from" "$target" ;;
    copy,oras) oras cp "$from" "$target" ;;
    copy,docker) docker buildx imagetools create --prefer-index=false --tag "$target" "$from" ;;
    save,skopeo)
        skopeo copy --all --preserve-digests ${certs:+--src-cert-dir "$certs"} "docker://$from" "dir:$layout.part" &&
            arranged "$layout.part"
        ;;
    save,crane) crane pull --format oci "$from" "$layout.part" ;;
    save,regctl) regctl image copy "$from" "ocidir://$layout.part:it" ;;
    save,oras) oras cp --to-oci-layout "$from" "$layout.part:it" ;;
    load,skopeo)
        skopeo copy --all --preserve-digests ${certs:+--dest-cert-dir "$certs"} "oci:$layout" "docker://$target"
        ;;
    load,crane) crane push "$layout" "$target" ;;
    load,regctl) regctl image copy "ocidir://$layout:it" "$target" ;;
    load,oras) oras cp --from-oci-layout "$layout:it" "$target" ;;
    esac
}

# login: how the tool gets its credentials. They never stand in a command, and this script never sees them.
login() {
    case $tool in
    crane) words='crane auth login --username' ;;
    regctl) words='regctl registry login --user' ;;
    *) words="$tool login --username" ;;
    esac
    stdin=--password-stdin
    [ "$tool" != regctl ] || stdin=--pass-stdin
    printf '%s\n' "If it wants a login, with the password in a file that only you can read: $words $user $stdin $registry <FILE"
}
)sh";

} // namespace netsetup
