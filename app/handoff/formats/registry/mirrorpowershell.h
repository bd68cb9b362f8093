// The part of mirror.ps1 that is the same in every pack: what is copied when, and how that is checked.
#pragma once

namespace netsetup {

/// Behind mirrorPowerShellTools and before the images.
inline constexpr char mirrorPowerShellImages[] = R"ps1(
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
)ps1";

/// Behind the images: what came of it, and the exit status.
inline constexpr char mirrorPowerShellEnd[] = R"ps1(
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
)ps1";

} // namespace netsetup
