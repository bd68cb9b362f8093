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
#   quayio-production-s3.s3.us-east-1.amazonaws.com:443 and to registry.corp.example:5000, one of crane, regctl,
#   oras or docker with buildx, and a login there that may push
# Undo: nothing is deleted, and no other tag is touched; to go back, delete by hand, below
#   registry.corp.example:5000/mirror: stackstate/promtail, stackstate/stackstate-k8s-agent,
#   stackstate/stackstate-k8s-cluster-agent, stackstate/stackstate-k8s-process-agent
# Without a way out: mirror.ps1 -Save FOLDER where the source can be reached, carry FOLDER and this file, then
#   mirror.ps1 -Load FOLDER where the registry can be reached. The folder is the same for every tool, and for
#   mirror.sh and mirror.ps1
# Run it again at any time: what is there with the right digest is not copied again
# Login: by the tool itself, in a way that this file tells; it asks for no password and passes none on
# Certificates: -CaFile FILE for a company CA, with oras; the other tools trust what Windows trusts
# Proxy: HTTPS_PROXY and NO_PROXY of the environment hold for each tool; none is set here
# Run: powershell -ExecutionPolicy Bypass -File mirror.ps1 [-Copy | -Save FOLDER | -Load FOLDER | -Verify]
#   [-Tool NAME] [-CaFile FILE]
# Exit status: 0 every image is where it belongs, 1 at least one is not, 2 nothing was tried
#Requires -Version 5.1
[CmdletBinding()]
param(
    [switch]$Copy,
    [string]$Save,
    [string]$Load,
    [switch]$Verify,
    [string]$Tool,
    [string]$CaFile
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$ownRegistry = 'registry.corp.example:5000'
$registry = '''registry.corp.example:5000'''
$user = '''pusher'''
$architectures = @('amd64','arm64')

function Stop-Here([string]$Why) {
    [Console]::Error.WriteLine($Why)
    exit 2
}

# --- options

function Get-FullPath([string]$Path) {
    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
}

$tasks = @()
if ($Copy) { $tasks += 'copy' }
if ($Save) { $tasks += 'save' }
if ($Load) { $tasks += 'load' }
if ($Verify) { $tasks += 'verify' }
if ($tasks.Count -gt 1) { Stop-Here "one task at a time: $($tasks -join ', ')" }
$task = "$tasks"
$folder = ''
if ($Save) { $folder = Get-FullPath $Save }
if ($Load) { $folder = Get-FullPath $Load }
if ($CaFile) {
    $CaFile = Get-FullPath $CaFile
    if (-not (Test-Path -LiteralPath $CaFile)) { Stop-Here "-CaFile: there is no file $CaFile" }
}

# --- running a tool

# Windows hands a program its arguments as a single line: one argument of it.
function Get-Argument([string]$Text) {
    if ($Text -and $Text -notmatch '[\s"]') { return $Text }
    '"' + ($Text -replace '(\\*)"', '$1$1\"' -replace '(\\+)$', '$1$1') + '"'
}

# Runs the tool, without a shell in between: its exit status, the bytes that it wrote, and what it said.
function Invoke-Tool([string[]]$Words) {
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $program
    $start.Arguments = @($Words | ForEach-Object { Get-Argument $_ }) -join ' '
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $running = [System.Diagnostics.Process]::Start($start)
    $running.StandardInput.Close()
    $said = $running.StandardError.ReadToEndAsync()
    $memory = New-Object System.IO.MemoryStream
    $running.StandardOutput.BaseStream.CopyTo($memory)
    $running.WaitForExit()
    New-Object PSObject -Property @{ Code = $running.ExitCode; Bytes = $memory.ToArray(); Said = $said.Result }
}

# What the tool said last, as one line.
function Get-Reason($Result) {
    $lines = @(($Result.Said -replace '[^\r\n\x20-\x7e]', '') -split '[\r\n]+' | Where-Object { $_ })
    $telling = @($lines | Where-Object { $_ -match 'error|fatal|denied|unauthorized' })
    if ($telling.Count -gt 0) { $lines = $telling }
    if ($lines.Count -eq 0) { return "$Tool gave no reason" }
    $last = $lines[$lines.Count - 1]
    $last.Substring(0, [Math]::Min(1000, $last.Length))
}

# --- which tool

function Get-Program([string]$Name) {
    $found = @(Get-Command -Name $Name -CommandType Application -ErrorAction SilentlyContinue)
    if ($found.Count -gt 0) { $found[0].Path }
}

# Why this tool is of no use here; nothing where it is.
function Get-Unfit([string]$Name) {
    if ($Name -eq 'podman') {
        return 'podman pulls and pushes one platform, and no command of it copies an index unchanged'
    }
    if (@('crane', 'regctl', 'oras', 'docker') -notcontains $Name) {
        return "$Name is none of crane, regctl, oras, docker"
    }
    $script:program = Get-Program $Name
    if (-not $script:program) { return "$Name is not on this machine" }
    if ($Name -eq 'docker' -and $folder) {
        return 'docker buildx copies from registry to registry, it cannot write or read a folder'
    }
    if ($Name -eq 'docker') {
        $version = [Text.Encoding]::UTF8.GetString((Invoke-Tool @('buildx', 'version')).Bytes)
        if ($version -notmatch '^\S+ v?(\d+)\.(\d+)' -or ([int]$Matches[1] -eq 0 -and [int]$Matches[2] -lt 15)) {
            return 'docker pull and push carry one platform, and buildx 0.15 or newer, which copies an index unchanged, is not here'
        }
    }
    # Programs in Go ask nobody but the store of Windows; oras alone can be given a file.
    if ($CaFile -and $Name -ne 'oras') {
        return "$Name trusts the store of Windows alone: Import-Certificate -FilePath FILE -CertStoreLocation Cert:\CurrentUser\Root, then without -CaFile"
    }
}

$program = ''
if ($Tool) {
    $why = Get-Unfit $Tool
    if ($why) { Stop-Here "-Tool ${Tool}: $why" }
} else {
    foreach ($name in @('crane', 'regctl', 'oras', 'docker', 'podman')) {
        if (-not (Get-Program $name)) { continue }
        $why = Get-Unfit $name
        if (-not $why) {
            $Tool = $name
            break
        }
        [Console]::Error.WriteLine("Not used: $why")
    }
    if (-not $Tool) { Stop-Here 'No tool that keeps digests is here: install crane, regctl or oras' }
}

# The file of certificates goes to what asks the own registry; others are trusted as Windows has it.
function Get-Trust([string]$Option, [string]$Reference) {
    if ($CaFile -and $Reference.StartsWith("$ownRegistry/")) { return @($Option, $CaFile) }
    return @()
}

# A manifest, byte by byte as the registry has it.
function Read-Manifest([string]$Reference) {
    switch ($Tool) {
        'crane' { Invoke-Tool @('manifest', $Reference) }
        'regctl' { Invoke-Tool @('manifest', 'get', '--format', 'raw-body', $Reference) }
        'oras' { Invoke-Tool (@('manifest', 'fetch') + @(Get-Trust '--ca-file' $Reference) + @($Reference)) }
        'docker' { Invoke-Tool @('buildx', 'imagetools', 'inspect', '--raw', $Reference) }
    }
}

# The configuration of an image without an index.
function Read-Settings([string]$Reference) {
    switch ($Tool) {
        'crane' { Invoke-Tool @('config', $Reference) }
        'regctl' { Invoke-Tool @('image', 'inspect', $Reference) }
        'oras' { Invoke-Tool @('manifest', 'fetch-config', $Reference) }
        'docker' { Invoke-Tool @('buildx', 'imagetools', 'inspect', '--format', '{{json .Image}}', $Reference) }
    }
}

# What Copy-Image does, for those who read along.
$how = switch ($Tool) {
    'crane' { 'crane copy SOURCE TARGET' }
    'regctl' { 'regctl image copy SOURCE TARGET' }
    'oras' { 'oras cp SOURCE TARGET' }
    'docker' { 'docker buildx imagetools create --prefer-index=false --tag TARGET SOURCE' }
}

# The whole image or index, from where the task has it to where it belongs. Folders are named from within $folder.
function Copy-Image([string]$From, [string]$Target, [string]$Layout) {
    $trust = @(Get-Trust '--to-ca-file' $Target)
    switch ("$task,$Tool") {
        'copy,crane' { Invoke-Tool @('copy', $From, $Target) }
        'copy,regctl' { Invoke-Tool @('image', 'copy', $From, $Target) }
        'copy,oras' { Invoke-Tool (@('cp') + $trust + @($From, $Target)) }
        'copy,docker' { Invoke-Tool @('buildx', 'imagetools', 'create', '--prefer-index=false', '--tag', $Target, $From) }
        'save,crane' { Invoke-Tool @('pull', '--format', 'oci', $From, $Layout) }
        'save,regctl' { Invoke-Tool @('image', 'copy', $From, "ocidir://${Layout}:it") }
        'save,oras' { Invoke-Tool @('cp', '--to-oci-layout', $From, "${Layout}:it") }
        'load,crane' { Invoke-Tool @('push', $Layout, $Target) }
        'load,regctl' { Invoke-Tool @('image', 'copy', "ocidir://${Layout}:it", $Target) }
        'load,oras' { Invoke-Tool (@('cp', '--from-oci-layout') + $trust + @("${Layout}:it", $Target)) }
    }
}

# How the tool gets its credentials. They never stand in a command, and this script never sees them.
function Write-Login {
    $words = switch ($Tool) {
        'crane' { "crane auth login --username $user --password-stdin $registry" }
        'regctl' { "regctl registry login --user $user --pass-stdin $registry" }
        default { "$Tool login --username $user --password-stdin $registry" }
    }
    "If it wants a login, with the password in a file that only you can read: Get-Content FILE | $words"
}

# --- what a manifest says

function Get-Field($Object, [string]$Name) {
    if ($null -eq $Object) { return $null }
    $property = $Object.PSObject.Properties[$Name]
    if ($property) { return $property.Value }
}

function Get-Digest([byte[]]$Bytes) {
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash($Bytes)
    'sha256:' + ([BitConverter]::ToString($hash) -replace '-', '').ToLowerInvariant()
}

function Get-FileSum([string]$Path) {
    (Get-FileHash -Algorithm SHA256 -LiteralPath $Path).Hash.ToLowerInvariant()
}

function Read-Json([byte[]]$Bytes) {
    try { ConvertFrom-Json ([Text.Encoding]::UTF8.GetString($Bytes)) } catch { $null }
}

# The images for Linux in an index: architecture and digest.
function Get-Parts([byte[]]$Bytes) {
    foreach ($entry in @(Get-Field (Read-Json $Bytes) 'manifests')) {
        $platform = Get-Field $entry 'platform'
        if ((Get-Field $platform 'os') -ceq 'linux') {
            New-Object PSObject -Property @{ Architecture = Get-Field $platform 'architecture'; Digest = Get-Field $entry 'digest' }
        }
    }
}

# What the plan needs and the image does not have; nothing where it has all. The settings are asked for where it has
# no index.
function Get-Lacking([byte[]]$Bytes, [scriptblock]$Settings) {
    if (@($architectures).Count -eq 0) { return '' }
    if (Get-Field (Read-Json $Bytes) 'manifests') {
        $have = @(Get-Parts $Bytes | ForEach-Object { $_.Architecture })
    } else {
        $result = & $Settings
        if ($result.Code -ne 0) { return "any platform that could be read: $(Get-Reason $result)" }
        $have = @(Get-Field (Read-Json $result.Bytes) 'architecture')
    }
    @($architectures | Where-Object { $have -cnotcontains $_ } | ForEach-Object { "linux/$_" }) -join ' '
}

# --- how it went

$copied = 0
$there = 0
$broken = 0
$left = 0
$notes = @()
$failures = @()

function Write-Line([string]$Word, [string]$Text) { '{0,-8} {1}' -f $Word, $Text }
function Write-Copied([string]$Word, [string]$To) {
    $script:copied++
    Write-Line $Word "$source -> $To  $wanted"
}
function Write-There([string]$Word, [string]$Where) {
    $script:there++
    Write-Line $Word "$Where  $wanted"
}
function Write-Failed([string]$Why) {
    $script:broken++
    $script:failures += "${source}: $Why"
    Write-Line 'FAILED' "${source}: $Why"
}

# The manifest under a name, and its digest; Why says what was in the way.
function Find-Manifest([string]$Reference) {
    $result = Read-Manifest $Reference
    if ($result.Code -eq 0 -and $result.Bytes.Length -gt 0) {
        return New-Object PSObject -Property @{ Bytes = $result.Bytes; Digest = Get-Digest $result.Bytes; Why = '' }
    }
    New-Object PSObject -Property @{ Bytes = $null; Digest = ''; Why = Get-Reason $result }
}

function Get-Repository([string]$Reference) { $Reference.Substring(0, $Reference.LastIndexOf(':')) }

function Compare-WithSeen {
    if ($seen -and $seen -cne $wanted) {
        $script:notes += "${source}: the tag has moved: the checks saw $seen, this is $wanted"
    }
}

# Why the target does not hold just this, with each image that the plan needs; nothing where it does.
function Get-Difference {
    $found = Find-Manifest $target
    $script:before = $found.Digest
    if ($found.Why) { return $found.Why }
    if ($found.Digest -cne $wanted) { return "the target has $($found.Digest), the source $wanted" }
    foreach ($part in @(Get-Parts $bytes)) {
        if (@($architectures).Count -gt 0 -and @($architectures) -cnotcontains $part.Architecture) { continue }
        if ((Find-Manifest "$(Get-Repository $target)@$($part.Digest)").Digest -cne $part.Digest) {
            return "the target has the index, but not its image for linux/$($part.Architecture)"
        }
    }
}

# Brings it to the target, unless it is there, and looks whether it came as it is.
function Push-Image {
    $difference = Get-Difference
    if (-not $difference) { return Write-There 'there' $target }
    $old = $before
    $result = Copy-Image "$(Get-Repository $source)@$wanted" $target $layout
    if ($result.Code -ne 0) { return Write-Failed "cannot be copied to ${target}: $(Get-Reason $result)" }
    $difference = Get-Difference
    if ($difference) { return Write-Failed "was copied to $target, and is not the same there: $difference" }
    Write-Copied 'copied' $target
    if ($old -and $old -cne $wanted) { $script:notes += "${source}: $target was $old until now" }
}

# --- a folder for a site without a way out: an OCI layout for each image, as mirror.sh writes it

function Write-Text([string]$Path, [string]$Text) {
    [IO.File]::WriteAllText($Path, $Text, (New-Object Text.UTF8Encoding($false)))
}

# Is every blob what its name says?
function Test-Layout([string]$Path) {
    if (-not (Test-Path -LiteralPath (Join-Path $Path 'index.json'))) { return $false }
    foreach ($blob in @(Get-ChildItem -LiteralPath (Join-Path $Path 'blobs/sha256') -File)) {
        if ((Get-FileSum $blob.FullName) -cne $blob.Name) { return $false }
    }
    $true
}

# An index.json that every tool reads alike.
function Write-Index([string]$Path) {
    $manifest = Read-Json $bytes
    $type = Get-Field $manifest 'mediaType'
    if (-not $type -and (Get-Field $manifest 'manifests')) { $type = 'application/vnd.oci.image.index.v1+json' }
    if (-not $type) { $type = 'application/vnd.oci.image.manifest.v1+json' }
    $entry = [ordered]@{
        mediaType = $type
        digest = $wanted
        size = $bytes.Length
        annotations = @{ 'org.opencontainers.image.ref.name' = 'it' }
    }
    Write-Text (Join-Path $Path 'oci-layout') '{"imageLayoutVersion":"1.0.0"}'
    $index = [ordered]@{ schemaVersion = 2; manifests = @($entry) }
    Write-Text (Join-Path $Path 'index.json') (ConvertTo-Json $index -Depth 5 -Compress)
}

# The digest of the image that was saved there.
function Get-SavedDigest([string]$Path) {
    $index = Join-Path $Path 'index.json'
    if (-not (Test-Path -LiteralPath $index)) { return '' }
    $entries = @(Get-Field (Read-Json ([IO.File]::ReadAllBytes($index))) 'manifests')
    if ($entries.Count -ne 1) { return '' }
    $digest = [string](Get-Field $entries[0] 'digest')
    if ($digest -cmatch '^sha256:[0-9a-f]{64}$') { return $digest }
    ''
}

function Get-Blob([string]$Path, [string]$Digest) { Join-Path $Path ('blobs/sha256/' + $Digest.Substring(7)) }

function Remove-Folder([string]$Path) {
    if (Test-Path -LiteralPath $Path) { Remove-Item -LiteralPath $Path -Recurse -Force }
}

function Save-Image {
    $place = Join-Path $folder $layout
    if ((Get-SavedDigest $place) -ceq $wanted -and (Test-Layout $place)) { return Write-There 'saved' $place }
    Remove-Folder $place
    Remove-Folder "$place.part"
    $result = Copy-Image "$(Get-Repository $source)@$wanted" '' "$layout.part"
    if ($result.Code -ne 0) {
        Write-Failed "cannot be saved: $(Get-Reason $result)"
    } elseif (-not (Test-Path -LiteralPath (Get-Blob "$place.part" $wanted))) {
        Write-Failed "was saved, and is not the same in $folder"
    } else {
        Write-Index "$place.part"
        if (Test-Layout "$place.part") {
            Move-Item -LiteralPath "$place.part" -Destination $place
            Write-Copied 'saved' $place
        } else {
            Write-Failed "was saved, and is not the same in $folder"
        }
    }
    Remove-Folder "$place.part"
}

# The files below images, as SHA256SUMS names them.
function Get-SavedFiles {
    $images = Join-Path $folder 'images'
    if (-not (Test-Path -LiteralPath $images)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $images -Recurse -File -Force)) {
        $file.FullName.Substring($folder.TrimEnd('\', '/').Length + 1) -replace '\\', '/'
    }
}

function Write-Sums {
    $lines = @(Get-SavedFiles | Sort-Object | ForEach-Object { "$(Get-FileSum (Join-Path $folder $_))  $_`n" })
    Write-Text (Join-Path $folder 'SHA256SUMS') ($lines -join '')
}

# Nothing leaves a folder that is not just what was saved.
function Compare-Sums {
    $sums = Join-Path $folder 'SHA256SUMS'
    if (-not (Test-Path -LiteralPath $sums)) { Stop-Here "$folder has no SHA256SUMS: -Save has not finished it" }
    $spoilt = @()
    $listed = @()
    foreach ($line in @([IO.File]::ReadAllLines($sums))) {
        if ($line -cnotmatch '^([0-9a-f]{64})  (images/.+)$') { Stop-Here "$sums names other files: $line" }
        $sum = $Matches[1]
        $name = $Matches[2]
        $listed += $name
        $path = Join-Path $folder $name
        if (-not (Test-Path -LiteralPath $path) -or (Get-FileSum $path) -cne $sum) { $spoilt += "  $name" }
    }
    $spoilt += @(Get-SavedFiles | Where-Object { $listed -cnotcontains $_ } | ForEach-Object { "  not in SHA256SUMS: $_" })
    if ($spoilt.Count -gt 0) {
        Stop-Here ("Nothing was pushed, since the folder is not what was saved:`n" + ($spoilt -join "`n"))
    }
}

function Start-Saving {
    $sums = Join-Path $folder 'SHA256SUMS'
    if ((Test-Path -LiteralPath $sums) -and (@([IO.File]::ReadAllLines($sums)) -cnotmatch '^[0-9a-f]{64}  images/')) {
        Stop-Here "$folder holds something else: its SHA256SUMS names other files"
    }
    New-Item -ItemType Directory -Force -Path (Join-Path $folder 'images') | Out-Null
    if (Test-Path -LiteralPath $sums) { Remove-Item -LiteralPath $sums }
    Get-ChildItem -LiteralPath (Join-Path $folder 'images') -Filter '*.part' | ForEach-Object { Remove-Folder $_.FullName }
}

if ($task -eq 'save') { Start-Saving }
if ($task -eq 'load') { Compare-Sums }
if ($folder) {
    # Tools are given paths within the folder, since a colon of a drive would end a path for some.
    Set-Location -LiteralPath $folder
    [Environment]::CurrentDirectory = $folder
}

# --- the images

function Read-Source {
    $found = Find-Manifest $source
    if ($found.Why) { return Write-Failed "cannot be read at the source: $($found.Why)" }
    $script:wanted = $found.Digest
    $script:bytes = $found.Bytes
    Compare-WithSeen
    $lacking = Get-Lacking $bytes { Read-Settings "$(Get-Repository $source)@$wanted" }
    if ($lacking) { Write-Failed "the source has no image for $lacking" }
}

function Read-Saved {
    $script:wanted = Get-SavedDigest $layout
    if (-not $wanted -or -not (Test-Layout $layout) -or -not (Test-Path -LiteralPath (Get-Blob $layout $wanted))) {
        return Write-Failed "is not in $folder"
    }
    $script:bytes = [IO.File]::ReadAllBytes((Join-Path $folder (Get-Blob $layout $wanted)))
    Compare-WithSeen
    $lacking = Get-Lacking $bytes {
        $digest = [string](Get-Field (Get-Field (Read-Json $bytes) 'config') 'digest')
        $blob = [IO.File]::ReadAllBytes((Join-Path $folder (Get-Blob $layout $digest)))
        New-Object PSObject -Property @{ Code = 0; Bytes = $blob; Said = '' }
    }
    if ($lacking) { Write-Failed "what was saved has no image for $lacking" }
}

# One to copy; SeenDigest is what the checks saw, or empty.
function Image([string]$From, [string]$To, [string]$SeenDigest) {
    $script:source = $From
    $script:target = $To
    $script:seen = $SeenDigest
    $script:wanted = ''
    $script:bytes = $null
    $script:before = ''
    $sum = (Get-Digest ([Text.Encoding]::UTF8.GetBytes($From))).Substring(7, 8)
    $script:layout = 'images/' + ($From -replace '[^A-Za-z0-9._-]', '_') + '-' + $sum
    if ("$From,$To" -cnotmatch '^[\[\]A-Za-z0-9._:/][\[\]A-Za-z0-9._:/-]*,[\[\]A-Za-z0-9._:/][\[\]A-Za-z0-9._:/-]*$') {
        return Write-Failed 'this is no name with a tag'
    }
    if (-not $task) { return Write-Line 'would' "copy $From -> $To" }
    $failedBefore = $broken
    if ($task -eq 'load') { Read-Saved } else { Read-Source }
    if ($broken -ne $failedBefore) { return }
    switch ($task) {
        'save' { Save-Image }
        'verify' {
            $difference = Get-Difference
            if ($difference) { Write-Failed $difference } else { Write-There 'right' $To }
        }
        default { Push-Image }
    }
}

# Its tag is not known here, so nobody can copy it.
function Untagged([string]$From, [string]$To, [string]$Where) {
    $script:left++
    $script:failures += "${From}: its tag is not known here. $Where"
    Write-Line 'LEFT' "$From -> ${To}: its tag is not known here. $Where"
}

# Its registry is fixed in the chart.
function Stays([string]$From) {
    Write-Line 'stays' "${From}: no value of the chart moves it, so nodes pull it from there, or by a registry mirror of their runtime"
}

if (-not $task) { 'Dry run: nothing is contacted, nothing is written. To copy: mirror.ps1 -Copy' }
$needed = 'what the source has'
if (@($architectures).Count -gt 0) { $needed = @($architectures | ForEach-Object { "linux/$_" }) -join ' ' }
"With $Tool, all platforms, digests kept. The plan needs $needed."
if (-not $task) { $how }

Untagged 'quay.io/stackstate/container-tools' 'registry.corp.example:5000/mirror/stackstate/container-tools' 'the tag stands in the chart archive, as httpHeaderInjectorWebhook.certificatePrehook.image.tag_ helm template on the archive prints the whole reference'
Image 'quay.io/stackstate/promtail:2.9.10-5400572f' 'registry.corp.example:5000/mirror/stackstate/promtail:2.9.10-5400572f' ''
Image 'quay.io/stackstate/stackstate-k8s-agent:c4caacef' 'registry.corp.example:5000/mirror/stackstate/stackstate-k8s-agent:c4caacef' ''
Image 'quay.io/stackstate/stackstate-k8s-cluster-agent:c4caacef' 'registry.corp.example:5000/mirror/stackstate/stackstate-k8s-cluster-agent:c4caacef' ''
Image 'quay.io/stackstate/stackstate-k8s-process-agent:cae7a4fa' 'registry.corp.example:5000/mirror/stackstate/stackstate-k8s-process-agent:cae7a4fa' ''
switch ($task) {
    'save' {
        Write-Sums
        "`n$copied saved, $there already there, $broken failed, $left without a tag"
    }
    'verify' { "`n$there right, $broken not, $left without a tag" }
    '' { }
    default { "`n$copied copied, $there already there, $broken failed, $left without a tag" }
}
if ($notes.Count -gt 0) { "To be known:`n  " + ($notes -join "`n  ") }
if ($failures.Count -gt 0) {
    "Not done:`n  " + ($failures -join "`n  ")
    if ($task -ne 'save') { Write-Login }
    exit 1
}
exit 0
