; The installer for one user: no administrator is asked for, and nothing outside the user's own folders and registry is
; touched. "/S" installs without a question, "/D=FOLDER" elsewhere; uninstall.exe takes "/S" too.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
Name "StackState Network Setup"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\StackState Network Setup"
InstallDirRegKey HKCU "Software\StackState\Network Setup" "InstallDir"
RequestExecutionLevel user
ManifestDPIAware true
Icon "${ICON}"
UninstallIcon "${ICON}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "StackState Network Setup"
VIAddVersionKey "FileDescription" "Installer of StackState Network Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\StackStateNetworkSetup"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
    SetOutPath "$INSTDIR"
    File "${STAGE}/sts-netsetup.exe"
    File "${STAGE}/stackstate-network-setup.exe"
    File "${STAGE}/LICENSE.txt"
    File "${STAGE}/README.txt"
    SetOutPath "$INSTDIR\licences"
    File "${STAGE}/licences/*.txt"
    SetOutPath "$INSTDIR"
    CreateShortcut "$SMPROGRAMS\StackState Network Setup.lnk" "$INSTDIR\stackstate-network-setup.exe"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKCU "Software\StackState\Network Setup" "InstallDir" "$INSTDIR"
    ; "Run" and the start menu find the command line by its name.
    WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\sts-netsetup.exe" "" "$INSTDIR\sts-netsetup.exe"
    WriteRegStr HKCU "${GONE}" "DisplayName" "StackState Network Setup"
    WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${GONE}" "Publisher" "StackState"
    WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\stackstate-network-setup.exe"
    WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${GONE}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${GONE}" "NoModify" 1
    WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
SectionEnd

Section "Uninstall"
    ; What is not ours stays, and with it the folder.
    Delete "$INSTDIR\sts-netsetup.exe"
    Delete "$INSTDIR\stackstate-network-setup.exe"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\README.txt"
    Delete "$INSTDIR\licences\*.txt"
    RMDir "$INSTDIR\licences"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\StackState Network Setup.lnk"
    DeleteRegKey HKCU "${GONE}"
    DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\sts-netsetup.exe"
    DeleteRegKey HKCU "Software\StackState\Network Setup"
    DeleteRegKey /ifempty HKCU "Software\StackState"
SectionEnd
