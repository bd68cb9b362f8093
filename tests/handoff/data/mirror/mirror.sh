#!/bin/sh
# StackState Network Setup 0.1.0, Script that copies the images
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with e87d4faa703e1ed9
#
# What: copies 4 of the Agent's images, all platforms and the digest of each, to
#   registry.corp.example:5000/mirror; without an option it only says what it would do
# Needed: on the machine that runs it (copier in the rules) the way to quay.io:443, cdn.quay.io:443,
#   cdn01.quay.io:443, cdn02.quay.io:443, cdn03.quay.io:443, cdn04.quay.io:443, cdn05.quay.io:443,
#   cdn06.quay.io:443, quayio-production-s3.s3.amazonaws.com:443,
#   quayio-production-s3.s3.us-east-1.amazonaws.com:443 and to registry.corp.example:5000, one of skopeo, crane,
#   regctl, oras or docker with buildx, and a login there that may push
# Undo: nothing is deleted, and no other tag is touched; to go back, delete by hand, below
#   registry.corp.example:5000/mirror: stackstate/promtail, stackstate/stackstate-k8s-agent,
#   stackstate/stackstate-k8s-cluster-agent, stackstate/stackstate-k8s-process-agent
# Without a way out: sh mirror.sh --save FOLDER where the source can be reached, carry FOLDER and this file,
#   then sh mirror.sh --load FOLDER where the registry can be reached. The folder is the same for every tool, and
#   for mirror.sh and mirror.ps1
# Run it again at any time: what is there with the right digest is not copied again
# Login: by the tool itself, in a way that this file tells; it asks for no password and passes none on
# Certificates: --ca-file FILE for a company CA, beside those of the system
# Proxy: HTTPS_PROXY and NO_PROXY of the environment hold for each tool; none is set here
# Run: sh mirror.sh --help tells the options
# Exit status: 0 every image is where it belongs, 1 at least one is not, 2 nothing was tried
registry=registry.corp.example:5000
user=pusher
architectures='amd64 arm64'
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

# --- what a manifest says

# json FILE: a line "PLACE DIGEST SYSTEM ARCHITECTURE TYPE" for each image, configuration and layer that a manifest
# names, and one with the place "." for the document itself; "-" for what is not said.
json() {
    tr -d '\n\r\t' <"$1" | awk '
        function shown(text) { return text ~ /^[A-Za-z0-9.:+\/_-]+$/ ? text : "-" }
        {
            for (i = 1; i <= length($0); i++) {
                c = substr($0, i, 1)
                if (c == "\"") {
                    begin = i + 1
                    while (i < length($0) && (c = substr($0, ++i, 1)) != "\"")
                        if (c == "\\")
                            i++
                    text = substr($0, begin, i - begin)
                    for (next_ = i + 1; substr($0, next_, 1) == " "; next_++)
                        ;
                    if (substr($0, next_, 1) == ":")
                        key[depth] = text
                    else if (depth == 1)
                        top[key[1]] = text
                    else if (depth == 2)
                        item[key[2]] = text
                    else if (depth == 3 && key[2] == "platform")
                        item["platform/" key[3]] = text
                } else if (c == "{")
                    depth++
                else if (c == "}") {
                    if (depth == 2) {
                        print shown(key[1]), shown(item["digest"]), shown(item["platform/os"]),
                            shown(item["platform/architecture"]), shown(item["mediaType"])
                        split("", item)
                    }
                    depth--
                }
            }
        }
        END { print ".", "-", shown(top["os"]), shown(top["architecture"]), shown(top["mediaType"]) }'
}

# parts FILE: "ARCHITECTURE DIGEST" of each image for Linux in an index.
parts() {
    json "$1" | awk '$1 == "manifests" && $3 == "linux" && $2 ~ /^sha256:/ { print $4, $2 }'
}

isIndex() {
    json "$1" | grep -q '^manifests '
}

# lacks FILE REFERENCE: are there architectures of the plan that the image does not have? They are in $lacking.
lacks() {
    lacking=''
    [ -n "$architectures" ] || return 1
    if isIndex "$1"; then
        have=$(parts "$1" | cut -d ' ' -f 1 | tr '\n' ' ')
    elif settings "$2" >"$work/settings" 2>"$work/said" </dev/null; then
        have="$(json "$work/settings" | sed -n 's/^\. - linux \([^ ]*\) .*/\1/p') "
    else
        reason
        lacking=" any platform that could be read: $why"
        return 0
    fi
    for architecture in $architectures; do
        case " $have" in *" $architecture "*) ;; *) lacking="$lacking linux/$architecture" ;; esac
    done
    [ -n "$lacking" ]
}

# --- how it went

copied=0 there=0 broken=0 left=0 failures='' notes=''
line='
'

say() {
    printf '%-9s%s\n' "$1" "$2"
}
succeeded() {
    copied=$((copied + 1))
    say "$1" "$source -> $2  $wanted"
}
alreadyThere() {
    there=$((there + 1))
    say "$1" "$2  $wanted"
}
failed() {
    broken=$((broken + 1)) failures="$failures$line  $source: $1"
    say FAILED "$source: $1"
}
note() {
    notes="$notes$line  $source: $1"
}

# reason: what the tool said last, as one line in $why.
reason() {
    why=$(grep -i -E 'error|fatal|denied|unauthorized' "$work/said" | tail -n 1)
    [ -n "$why" ] || why=$(grep . "$work/said" | tail -n 1)
    why=$(printf '%s' "$why" | sed 's/^time="[^"]*" level=[a-z]* msg=//' | tr -d '\000-\037\177' | cut -c 1-1000)
    [ -n "$why" ] || why="$tool gave no reason"
}

# look REFERENCE FILE: its manifest in FILE and its digest in $digest, else $why.
look() {
    digest=''
    if manifest "$1" >"$2" 2>"$work/said" </dev/null && [ -s "$2" ]; then
        digest=sha256:$(sha <"$2")
    else
        reason
        return 1
    fi
}

# compareWithSeen: the digest that is to be copied with the one that the checks saw, if they did.
compareWithSeen() {
    case $seen in
    '' | "$wanted") ;;
    *) note "the tag has moved: the checks saw $seen, this is $wanted" ;;
    esac
}

# readSource: its manifest in $work/source and its digest in $wanted, if it has all that the plan needs.
readSource() {
    if ! look "$source" "$work/source"; then
        failed "cannot be read at the source: $why"
        return 1
    fi
    wanted=$digest
    compareWithSeen
    if lacks "$work/source" "${source%:*}@$wanted"; then
        failed "the source has no image for$lacking"
        return 1
    fi
}

# isThere: does the target hold just this, with each image that the plan needs? Else $why.
isThere() {
    look "$target" "$work/target" || return 1
    if [ "$digest" != "$wanted" ]; then
        why="the target has $digest, the source $wanted"
        return 1
    fi
    parts "$work/source" >"$work/parts"
    while read -r architecture part; do
        case " ${architectures:-$architecture} " in *" $architecture "*) ;; *) continue ;; esac
        if ! look "${target%:*}@$part" "$work/part" || [ "$digest" != "$part" ]; then
            why="the target has the index, but not its image for linux/$architecture"
            return 1
        fi
    done <"$work/parts"
}

# push: brings it to the target, unless it is there, and looks whether it came as it is.
push() {
    if isThere; then
        alreadyThere there "$target"
        return
    fi
    before=$digest
    if ! (cd "${folder:-.}" && transfer) >"$work/said" 2>&1 </dev/null; then
        reason
        failed "cannot be copied to $target: $why"
    elif isThere; then
        succeeded copied "$target"
        [ -z "$before" ] || [ "$before" = "$wanted" ] || note "$target was $before until now"
    else
        failed "was copied to $target, and is not the same there: $why"
    fi
}

# --- a folder for a site without a way out: an OCI layout for each image

# arranged FOLDER: what skopeo wrote ("dir:") under the names of an OCI layout.
arranged() {
    mkdir -p "$1/blobs/sha256" || return
    rm -f "$1/version"
    for file in "$1"/*; do
        name=${file##*/}
        case $name in
        blobs) continue ;;
        manifest.json) name=${wanted#sha256:} ;;
        *.manifest.json) name=${name%.manifest.json} ;;
        esac
        mv "$file" "$1/blobs/sha256/$name" || return
    done
}

# intact FOLDER: is every blob what its name says?
intact() {
    [ -f "$1/index.json" ] || return 1
    for file in "$1"/blobs/sha256/*; do
        [ "$(sha <"$file")" = "${file##*/}" ] || return 1
    done
}

# labelled FOLDER: an index.json that every tool reads alike.
labelled() {
    top=$1/blobs/sha256/${wanted#sha256:}
    [ -f "$top" ] || return 1
    type=$(json "$top" | sed -n 's/^\. .* \([^ ]*\)$/\1/p')
    if [ "$type" = - ]; then
        type=application/vnd.oci.image.manifest.v1+json
        ! isIndex "$top" || type=application/vnd.oci.image.index.v1+json
    fi
    printf '{"imageLayoutVersion":"1.0.0"}' >"$1/oci-layout" &&
        printf '{"schemaVersion":2,"manifests":[{"mediaType":"%s","digest":"%s","size":%d,"annotations":{"%s":"it"}}]}' \
            "$type" "$wanted" "$(wc -c <"$top")" org.opencontainers.image.ref.name >"$1/index.json"
}

# digestIn FOLDER: of the image that was saved there.
digestIn() {
    [ ! -f "$1/index.json" ] || json "$1/index.json" | sed -n 's/^manifests \(sha256:[0-9a-f]*\) .*/\1/p'
}

saveImage() {
    readSource || return 0
    if [ "$(digestIn "$layout")" = "$wanted" ] && intact "$layout"; then
        alreadyThere saved "$folder/$layout"
        return
    fi
    rm -rf "$layout" "$layout.part"
    if ! transfer >"$work/said" 2>&1 </dev/null; then
        reason
        failed "cannot be saved: $why"
    elif labelled "$layout.part" && intact "$layout.part" && mv "$layout.part" "$layout"; then
        succeeded saved "$folder/$layout"
    else
        failed "was saved, and is not the same in $folder"
    fi
    rm -rf "$layout.part"
}

writeSums() {
    find images -type f | sort | while IFS= read -r file; do
        printf '%s  %s\n' "$(sha <"$file")" "$file"
    done >SHA256SUMS.part
    mv SHA256SUMS.part SHA256SUMS || stop "$folder/SHA256SUMS cannot be written"
}

# compareSums: nothing leaves a folder that is not just what was saved.
compareSums() {
    [ -f SHA256SUMS ] || stop "$folder has no SHA256SUMS: --save has not finished it"
    spoilt=''
    while read -r sum file; do
        [ "$(sha 2>/dev/null <"$file")" = "$sum" ] || spoilt="$spoilt$line  $file"
    done <SHA256SUMS
    cut -c 67- SHA256SUMS >"$work/listed"
    find images -type f >"$work/files"
    unlisted=$(grep -v -x -F -f "$work/listed" "$work/files" | sed 's/^/  not in SHA256SUMS: /')
    [ -z "$unlisted" ] || spoilt="$spoilt$line$unlisted"
    [ -z "$spoilt" ] || stop "Nothing was pushed, since the folder is not what was saved:$spoilt"
}

loadImage() {
    wanted=$(digestIn "$layout")
    if [ -z "$wanted" ] || ! intact "$layout" || ! cp "$layout/blobs/sha256/${wanted#sha256:}" "$work/source"; then
        failed "is not in $folder"
        return
    fi
    compareWithSeen
    if lacks "$work/source" "$source"; then
        failed "what was saved has no image for$lacking"
    else
        push
    fi
}

case $task in
save)
    mkdir -p "$folder" || exit 2
    cd "$folder" || exit 2
    if [ -f SHA256SUMS ] && grep -q -v '^[0-9a-f]\{64\}  images/' SHA256SUMS; then
        stop "$folder holds something else: its SHA256SUMS names other files"
    fi
    mkdir -p images || exit 2
    rm -rf SHA256SUMS images/*.part
    ;;
load)
    cd "$folder" || exit 2
    compareSums
    ;;
esac

# --- the images

# image SOURCE TARGET SEEN: one to copy; SEEN is the digest that the checks saw, or empty.
image() {
    source=$1 target=$2 seen=$3 wanted=''
    layout=images/$(printf '%s' "$source" | tr -c 'A-Za-z0-9._-' _)-$(printf '%s' "$source" | sha | cut -c 1-8)
    case $source,$target in
    -* | *,-* | *@* | *[!][A-Za-z0-9._:/,@-]*)
        failed 'this is no name with a tag'
        return
        ;;
    esac
    case $task in
    '') say would "copy $source -> $target" ;;
    copy) ! readSource || push ;;
    save) saveImage ;;
    load) loadImage ;;
    verify)
        ! readSource || if isThere; then alreadyThere right "$target"; else failed "$why"; fi
        ;;
    esac
}

# untagged SOURCE TARGET WHERE: its tag is not known here, so nobody can copy it.
untagged() {
    left=$((left + 1)) failures="$failures$line  $1: its tag is not known here. $3"
    say LEFT "$1 -> $2: its tag is not known here. $3"
}

# stays SOURCE: its registry is fixed in the chart.
stays() {
    say stays "$1: no value of the chart moves it, so nodes pull it from there, or by a registry mirror of their runtime"
}

if [ -z "$task" ]; then
    printf '%s\n' 'Dry run: nothing is contacted, nothing is written. To copy: sh mirror.sh --copy'
fi
printf '%s\n' "With $tool, all platforms, digests kept. The plan needs${needed:- what the source has}."
[ -n "$task" ] || printf '%s\n' "$how"

untagged quay.io/stackstate/container-tools registry.corp.example:5000/mirror/stackstate/container-tools 'the tag stands in the chart archive, as httpHeaderInjectorWebhook.certificatePrehook.image.tag_ helm template on the archive prints the whole reference'
image quay.io/stackstate/promtail:2.9.10-5400572f registry.corp.example:5000/mirror/stackstate/promtail:2.9.10-5400572f ''
image quay.io/stackstate/stackstate-k8s-agent:c4caacef registry.corp.example:5000/mirror/stackstate/stackstate-k8s-agent:c4caacef ''
image quay.io/stackstate/stackstate-k8s-cluster-agent:c4caacef registry.corp.example:5000/mirror/stackstate/stackstate-k8s-cluster-agent:c4caacef ''
image quay.io/stackstate/stackstate-k8s-process-agent:cae7a4fa registry.corp.example:5000/mirror/stackstate/stackstate-k8s-process-agent:cae7a4fa ''
case $task in
save) writeSums && printf '\n%s\n' "$copied saved, $there already there, $broken failed, $left without a tag" ;;
verify) printf '\n%s\n' "$there right, $broken not, $left without a tag" ;;
copy | load) printf '\n%s\n' "$copied copied, $there already there, $broken failed, $left without a tag" ;;
esac
[ -z "$notes" ] || printf '%s\n' "To be known:$notes"
[ -z "$failures" ] || printf '%s\n' "Not done:$failures"
[ -z "$failures" ] || [ "$task" = save ] || login
[ -z "$failures" ]
