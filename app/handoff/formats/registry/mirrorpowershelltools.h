// The part of mirror.ps1 that is the same in every pack: options, which tool, and how each tool does a thing.
#pragma once

namespace netsetup {

/// On top, since PowerShell wants its parameters first.
inline constexpr char mirrorPowerShellParameters[] = R"ps1(
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
)ps1";

/// Behind the values of the plan: $registry and $user, as words of a command to be shown, $ownRegistry and
/// $architectures.
inline constexpr char mirrorPowerShellTools[] = R"ps1(
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
)ps1";

} // namespace netsetup
