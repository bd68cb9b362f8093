# StackState Network Setup 0.1.0, Install script for Helm
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with e87d4faa703e1ed9
# Installs or upgrades the Agent with values.yaml, which has to lie beside this file.
# Run: powershell -ExecutionPolicy Bypass -File install.ps1 shows what would be installed and changes nothing; with -Install it installs after that
# Needs helm 3.13.1 or newer and kubectl, with the rights to make cluster roles
# Secrets are asked for, or read from the files that STS_NETSETUP_API_KEY_FILE and STS_NETSETUP_REGISTRY_PASSWORD_FILE name; none is in this file
# Behind a proxy helm takes HTTPS_PROXY for the chart; an OCI registry with a login wants helm registry login first
# To undo: helm uninstall, and delete the secrets; the commands are shown at the end
#Requires -Version 5.1
param(
    [switch]$Install,
    [string]$Chart = '',
    [string]$Version = '',
    [string]$Context = '',
    [string]$Timeout = '10m',
    [switch]$Yes,
    [switch]$BesideOthers,
    [switch]$OtherImages
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$release = 'suse-observability-agent'
$namespace = 'suse-observability-agent'
$chartName = 'suse-observability-agent'
$chartRepository = 'https://helm.stackstate.io'
$plannedVersion = '1.5.44'
$plannedSha256 = ''
$keySecret = 'suse-observability-agent-receiver-key'
$keyEntry = 'STS_API_KEY'
$tokenEntry = ''
$registry = 'registry.corp.example:5000'
$registryUser = 'puller'
$pullSecret = 'suse-observability-agent-registry-login'
$instanceLabel = 'app.kubernetes.io/instance'
$oldNamespaces = @('suse-observability')
$otherPullSecrets = @()
$madeSecrets = @('suse-observability-agent-receiver-key','suse-observability-agent-registry-login')
$references = @('registry.corp.example:5000/stackstate/kubernetes-rbac-agent:23f4b80a-1030-release','registry.corp.example:5000/stackstate/promtail:3.6.11-so13','registry.corp.example:5000/stackstate/stackstate-k8s-agent:9516cb41','registry.corp.example:5000/stackstate/stackstate-k8s-cluster-agent:9516cb41','registry.corp.example:5000/stackstate/stackstate-k8s-process-agent:7d7d6c99')
# What values.yaml does not say, and the same where it holds the key itself.
$moreValues = @('global:','  apiKey:','    fromSecret: "suse-observability-agent-receiver-key"','  imagePullSecrets:','    - "suse-observability-agent-registry-login"')
$moreValuesBesideKey = @('global:','  imagePullSecrets:','    - "suse-observability-agent-registry-login"')
# Texts go to other programs as they are, without a mark in front.
$OutputEncoding = New-Object System.Text.UTF8Encoding -ArgumentList $false

function Stop-Here([string]$text) {
    [Console]::Error.WriteLine($text)
    exit 1
}
function Confirm-Ended([string]$text) {
    if ($LASTEXITCODE -ne 0) { Stop-Here $text }
}

$values = Join-Path $PSScriptRoot 'values.yaml'
if (-not (Test-Path -LiteralPath $values)) { Stop-Here 'values.yaml is not beside this script' }
foreach ($program in 'helm', 'kubectl') {
    if (-not (Get-Command $program -CommandType Application -ErrorAction SilentlyContinue)) {
        Stop-Here ($program + ' is not on this machine')
    }
}

# Helm 3.13.1 or newer: SUSE asks for it, and older ones have no dry run that asks the cluster.
$helmVersion = & helm version --template '{{.Version}}'
Confirm-Ended 'helm does not tell its version'
if ($helmVersion -notmatch '^v(\d+)\.(\d+)(\.(\d+))?') { Stop-Here ('helm does not tell its version: ' + $helmVersion) }
$patch = 999
if ($Matches.ContainsKey(4)) { $patch = [int]$Matches[4] }
if (([int]$Matches[1] * 1000000 + [int]$Matches[2] * 1000 + $patch) -lt 3013001) {
    Stop-Here ('helm is ' + $helmVersion + '; 3.13.1 or newer is needed')
}

if ($Context -eq '') {
    $Context = & kubectl config current-context
    Confirm-Ended 'kubectl has no current context: give one with -Context NAME'
}
$cluster = & kubectl --context $Context config view --minify -o 'jsonpath={.clusters[0].cluster.server}'
Confirm-Ended ('kubectl does not know the context ' + $Context)
Write-Output ('Context:    ' + $Context + ' (' + $cluster + ')')
Write-Output ('Release:    ' + $release)
Write-Output ('Namespace:  ' + $namespace)

# Where the chart comes from.
$chartOptions = @()
if ($Version -eq '') { $Version = $plannedVersion }
if ($Chart -eq '') {
    if ($chartRepository -eq '') { Stop-Here 'the plan does not say where the chart comes from: give it with -Chart' }
    $Chart = $chartName
    $chartOptions += '--repo', $chartRepository
} elseif ($Chart -like 'https://*') {
    $Version = ''
} elseif (($Chart -like '*.tgz' -and $Chart -notlike 'oci://*') -or (Test-Path -LiteralPath $Chart)) {
    if (-not (Test-Path -LiteralPath $Chart)) { Stop-Here ($Chart + ' is not there') }
    $Version = ''
    if ($plannedSha256 -ne '' -and (Test-Path -LiteralPath $Chart -PathType Leaf)) {
        if ((Get-FileHash -LiteralPath $Chart -Algorithm SHA256).Hash -ne $plannedSha256) {
            Stop-Here ($Chart + ' is not the archive that the plan was made with')
        }
    }
}
if ($Version -ne '') { $chartOptions += '--version', $Version }
$shown = & helm show chart $Chart @chartOptions
Confirm-Ended 'the chart cannot be read'
$foundName = ($shown -match '^name: ') -replace '^name: *', '' | Select-Object -First 1
$foundVersion = ($shown -match '^version: ') -replace '^version: *', '' | Select-Object -First 1
$foundVersion = ([string]$foundVersion).Trim('"', [char]39)
if ($foundName -ne $chartName) { Stop-Here ('this is the chart ' + $foundName + '; the plan is for ' + $chartName) }
Write-Output ('Chart:      ' + $foundName + ' ' + $foundVersion)
if ($plannedVersion -ne '' -and $foundVersion -ne $plannedVersion) {
    Write-Output ('NOTE: the keys in values.yaml are those of chart ' + $plannedVersion)
}

# Every release of this chart in the cluster, or at least where it used to be.
$listed = @(& helm --kube-context $Context list --all-namespaces)
if ($LASTEXITCODE -ne 0) {
    Write-Output 'NOTE: not all namespaces may be looked into; other Agents are looked for where they used to be'
    $listed = @()
    foreach ($place in @($namespace) + $oldNamespaces) {
        $listed += @(& helm --kube-context $Context list --namespace $place)
        Confirm-Ended ('the releases of ' + $place + ' cannot be listed')
    }
}
$upgrade = $false
foreach ($line in $listed) {
    $cells = @(([string]$line) -split '\s+')
    $installed = @($cells | Select-Object -Skip 2 | Where-Object { $_ -match ('^' + [regex]::Escape($chartName) + '-\d') })
    if ($installed.Count -eq 0) { continue }
    if ($cells[0] -eq $release -and $cells[1] -eq $namespace) {
        $upgrade = $true
        Write-Output ('Installed:  ' + $installed[0] + ': this is an upgrade')
    } elseif (-not $BesideOthers) {
        $moved = ''
        if ($oldNamespaces -contains $cells[1]) {
            $moved = ' The chart has moved from the namespace ' + $cells[1] + ' to ' + $namespace + '.'
        }
        Stop-Here (@(
                ('The release ' + $cells[0] + ' in the namespace ' + $cells[1] + ' is an Agent too (' + $installed[0] + ').' + $moved),
                'Both would send everything twice. Remove it first:',
                ('  helm uninstall ' + $cells[0] + ' --namespace ' + $cells[1] + ' --kube-context ' + $Context),
                'or, where both are wanted, run this again with -BesideOthers'
            ) -join [Environment]::NewLine)
    }
}
if (-not $upgrade) { Write-Output 'Installed:  nothing yet: this is a first install' }

# From the first line of the file, or asked for without showing what is typed.
function Get-SecretText([string]$file, [string]$words) {
    if ($file -ne '') {
        $answer = [string](Get-Content -LiteralPath $file -TotalCount 1 -Encoding UTF8)
    } elseif ($Yes) {
        Stop-Here ($words + ' is needed and nobody is asked: name a file in STS_NETSETUP_..._FILE')
    } else {
        $typed = Read-Host -Prompt $words -AsSecureString
        $pointer = [Runtime.InteropServices.Marshal]::SecureStringToBSTR($typed)
        $answer = [Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer)
        [Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer)
    }
    if ($answer -eq '' -or $answer -ne $answer.Trim() -or $answer -match '[\x00-\x1f\x7f]') {
        Stop-Here ($words + ' is empty, or has blanks or control characters at its ends')
    }
    return $answer
}

# Helm reads what is no part of values.yaml behind it, from standard input. Only here the API key is put in, where the
# chart takes no secret.
$holdsKey = @(Select-String -LiteralPath $values -Pattern '^# SECRET: this file holds the API key').Count -gt 0
function Get-MoreValues([string]$key) {
    $more = $moreValues
    if ($holdsKey) { $more = $moreValuesBesideKey }
    return ($more -join [Environment]::NewLine).Replace('"@API_KEY@"', (ConvertTo-Json -InputObject $key))
}
$common = @('--kube-context', $Context, 'upgrade', '--install', '--namespace', $namespace, '-f', $values, '-f', '-')

# The dry run: the API server is asked about every object, and nothing is kept.
$rendered = @(Get-MoreValues 'not-the-key' | & helm @common '--dry-run=server' $release $Chart @chartOptions)
Confirm-Ended 'The dry run fails'
Write-Output 'Images:'
$strange = $false
$named = @($rendered -match '^[\s-]*image:' -replace '^[\s-]*image:\s*', '' | ForEach-Object { $_.Trim().Trim('"', [char]39) } | Sort-Object -Unique)
foreach ($image in $named) {
    $known = $references.Count -eq 0
    foreach ($reference in $references) {
        if ($image -ceq $reference -or $image.StartsWith($reference + ':') -or $image.StartsWith($reference + '/')) { $known = $true }
    }
    if ($known) {
        Write-Output ('  ' + $image)
    } else {
        $strange = $true
        Write-Output ('  ' + $image + '   NOT OF THIS PLAN')
    }
}
if ($strange -and -not $OtherImages) {
    Stop-Here (@(
            'Chart or values name images that registry/images.txt does not have: the nodes may not get them.',
            'Export again with this very chart, or run this with -OtherImages'
        ) -join [Environment]::NewLine)
}

# The objects of a manifest without secrets, which differ each time and are nobody's business.
function Get-Objects([string[]]$lines) {
    $parts = ($lines -join "`n") -split '(?m)^---.*$'
    foreach ($part in $parts) {
        if ($part -notmatch '(?m)^kind: Secret$') { $part -split "`n" | Where-Object { $_ -ne '' } }
    }
}
if ($upgrade) {
    $old = @(& helm --kube-context $Context get manifest $release --namespace $namespace)
    Confirm-Ended 'what is installed cannot be read'
    $start = [array]::IndexOf($rendered, 'MANIFEST:') + 1
    $end = [array]::IndexOf($rendered, 'NOTES:')
    if ($end -lt 0) { $end = $rendered.Count }
    Write-Output 'What changes (secrets are left out; <= as it is, => as it will be):'
    Compare-Object @(Get-Objects $old) @(Get-Objects $rendered[$start..($end - 1)]) |
        ForEach-Object { '  ' + $_.SideIndicator + ' ' + $_.InputObject }
}
Write-Output 'The dry run passes. Nothing was changed.'
if (-not $Install) {
    Write-Output 'To install: the same command with -Install'
    exit 0
}

if (-not $Yes) {
    $answer = Read-Host -Prompt 'Type the name of the context to go on'
    if ($answer -cne $Context) { Stop-Here ('That is not ' + $Context + ': nothing was changed') }
}

# Namespace and secrets first: hook jobs pull their image before the chart makes any secret.
$there = & kubectl --context $Context get namespace $namespace --ignore-not-found -o name
Confirm-Ended 'the cluster does not answer'
if (-not $there) {
    & kubectl --context $Context create namespace $namespace
    Confirm-Ended ('the namespace ' + $namespace + ' cannot be made')
}
function Test-Secret([string]$name) {
    $there = & kubectl --context $Context get secret $name --namespace $namespace --ignore-not-found -o name
    Confirm-Ended ('the secrets of ' + $namespace + ' cannot be read')
    return [bool]$there
}
function New-Secret([string]$name, [string]$type, $entries) {
    $secret = @{ apiVersion = 'v1'; kind = 'Secret'; metadata = @{ name = $name }; type = $type; stringData = $entries }
    ConvertTo-Json -InputObject $secret -Depth 4 -Compress | & kubectl --context $Context create --namespace $namespace -f '-'
    Confirm-Ended ('the secret ' + $name + ' cannot be made')
}
$apiKey = ''
if (-not $holdsKey) {
    if ($keySecret -eq '') {
        $apiKey = Get-SecretText ([string]$env:STS_NETSETUP_API_KEY_FILE) 'API key'
    } elseif (Test-Secret $keySecret) {
        Write-Output ('The secret ' + $keySecret + ' is there, and is used as it is')
    } else {
        $entries = @{ $keyEntry = (Get-SecretText ([string]$env:STS_NETSETUP_API_KEY_FILE) 'API key') }
        if ($tokenEntry -ne '') { $entries[$tokenEntry] = [guid]::NewGuid().ToString('N') }
        New-Secret $keySecret 'Opaque' $entries
    }
}
if ($pullSecret -ne '' -and (Test-Secret $pullSecret)) {
    Write-Output ('The secret ' + $pullSecret + ' is there, and is used as it is')
} elseif ($pullSecret -ne '') {
    $user = $registryUser
    if ($user -eq '') { $user = Read-Host -Prompt ('User for ' + $registry) }
    $password = Get-SecretText ([string]$env:STS_NETSETUP_REGISTRY_PASSWORD_FILE) ('Password of ' + $user + ' for ' + $registry)
    $logins = ConvertTo-Json -InputObject @{ auths = @{ $registry = @{ username = $user; password = $password } } } -Depth 4 -Compress
    New-Secret $pullSecret 'kubernetes.io/dockerconfigjson' @{ '.dockerconfigjson' = $logins }
}
foreach ($other in $otherPullSecrets) {
    if (-not (Test-Secret $other)) { Stop-Here ('the pull secret ' + $other + ' is not there: make it first (secrets.md)') }
}

function Write-Undo {
    Write-Output 'To undo:'
    Write-Output ('  helm uninstall ' + $release + ' --namespace ' + $namespace + ' --kube-context ' + $Context)
    foreach ($name in $madeSecrets) {
        Write-Output ('  kubectl delete secret ' + $name + ' --namespace ' + $namespace + ' --context ' + $Context)
    }
}
$selector = $instanceLabel + '=' + $release
Get-MoreValues $apiKey | & helm @common --wait --timeout $Timeout $release $Chart @chartOptions
if ($LASTEXITCODE -ne 0) {
    & kubectl --context $Context get pods --namespace $namespace -l $selector
    & kubectl --context $Context get events --namespace $namespace --field-selector type=Warning
    Write-Undo
    Stop-Here ('The install did not come to its end within ' + $Timeout + '; the lines above say where it stands')
}
& kubectl --context $Context get pods --namespace $namespace -l $selector -o wide
Write-Output 'Every pod runs. Now look into the tenant, within five minutes:'
Write-Output '  the cluster is listed, and its topology (nodes, pods, services) arrives, not only metrics;'
Write-Output '  metrics without topology is how an Agent looks whose data does not all pass the proxy'
Write-Output 'Errors that the parts tell:'
Write-Output ('  kubectl logs --namespace ' + $namespace + ' --context ' + $Context + ' -l ' + $selector + ' --all-containers --since=5m')
Write-Undo
