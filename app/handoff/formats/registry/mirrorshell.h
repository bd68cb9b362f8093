// The part of mirror.sh that is the same in every pack: what is copied when, and how that is checked.
#pragma once

namespace netsetup {

/// Behind mirrorShellTools and before the images. It needs awk, sed and grep.
inline constexpr char mirrorShellImages[] = R"sh(
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
)sh";

/// Behind the images: what came of it, and the exit status.
inline constexpr char mirrorShellEnd[] = R"sh(
case $task in
save) writeSums && printf '\n%s\n' "$copied saved, $there already there, $broken failed, $left without a tag" ;;
verify) printf '\n%s\n' "$there right, $broken not, $left without a tag" ;;
copy | load) printf '\n%s\n' "$copied copied, $there already there, $broken failed, $left without a tag" ;;
esac
[ -z "$notes" ] || printf '%s\n' "To be known:$notes"
[ -z "$failures" ] || printf '%s\n' "Not done:$failures"
[ -z "$failures" ] || [ "$task" = save ] || login
[ -z "$failures" ]
)sh";

} // namespace netsetup
