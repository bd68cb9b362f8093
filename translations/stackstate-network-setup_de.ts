<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Base</name>
    <message>
        <source>a path in it is empty or too long</source>
        <translation>ein Pfad darin ist leer oder zu lang</translation>
    </message>
    <message>
        <source>a path in it has a backslash or a control character</source>
        <translation>ein Pfad darin hat einen Backslash oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a path in it leads out of the archive</source>
        <translation>ein Pfad darin führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a .tgz archive (tar in gzip)</source>
        <translation>ein .tgz-Archiv (tar in gzip)</translation>
    </message>
    <message>
        <source>is not %1, or it is cut off (%2)</source>
        <translation>ist nicht %1 oder ist abgeschnitten (%2)</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>es ist abgeschnitten</translation>
    </message>
    <message>
        <source>cannot be unpacked (%1)</source>
        <translation>kann nicht entpackt werden (%1)</translation>
    </message>
    <message>
        <source>%1 in it is not a regular file</source>
        <translation>%1 darin ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is in it twice</source>
        <translation>%1 ist zweimal darin</translation>
    </message>
    <message>
        <source>holds more bytes than are accepted</source>
        <translation>enthält mehr Bytes, als angenommen werden</translation>
    </message>
    <message>
        <source>holds more files than are accepted</source>
        <translation>enthält mehr Dateien, als angenommen werden</translation>
    </message>
    <message>
        <source>is not %1, or an empty one</source>
        <translation>ist nicht %1 oder ein leeres</translation>
    </message>
    <message>
        <source>cannot read %1 (%2)</source>
        <translation>%1 kann nicht gelesen werden (%2)</translation>
    </message>
    <message>
        <source>check the path and its permissions</source>
        <translation>prüfen Sie den Pfad und seine Berechtigungen</translation>
    </message>
    <message>
        <source>give the path of a file</source>
        <translation>geben Sie den Pfad einer Datei an</translation>
    </message>
    <message>
        <source>cannot write %1 (%2)</source>
        <translation>%1 kann nicht geschrieben werden (%2)</translation>
    </message>
    <message>
        <source>give the file that this program wrote</source>
        <translation>geben Sie die Datei an, die dieses Programm geschrieben hat</translation>
    </message>
    <message>
        <source>is not valid JSON (%1 at byte %2)</source>
        <translation>ist kein gültiges JSON (%1 bei Byte %2)</translation>
    </message>
    <message>
        <source>does not hold a JSON object</source>
        <translation>enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <source>an address or a range is accepted, such as 10.0.0.0/16 or 2001:db8::/32</source>
        <translation>angenommen wird eine Adresse oder ein Bereich, etwa 10.0.0.0/16 oder 2001:db8::/32</translation>
    </message>
    <message>
        <source>%1 is not an IP address or range</source>
        <translation>%1 ist weder eine IP-Adresse noch ein Bereich</translation>
    </message>
    <message>
        <source>%1 has a prefix length that is not a number from 0 to %2</source>
        <translation>%1 hat eine Präfixlänge, die keine Zahl von 0 bis %2 ist</translation>
    </message>
    <message>
        <source>%1 has host bits set</source>
        <translation>%1 hat gesetzte Host-Bits</translation>
    </message>
    <message>
        <source>did you mean %1</source>
        <translation>meinten Sie %1</translation>
    </message>
    <message>
        <source>a host name is accepted, such as proxy.corp.example</source>
        <translation>angenommen wird ein Hostname, etwa proxy.corp.example</translation>
    </message>
    <message>
        <source>a host name or an IP address is accepted, such as proxy.corp.example or 10.0.0.5</source>
        <translation>angenommen wird ein Hostname oder eine IP-Adresse, etwa proxy.corp.example oder 10.0.0.5</translation>
    </message>
    <message>
        <source>%1 is a URL; give the host name only, without https://</source>
        <translation>%1 ist eine URL; geben Sie nur den Hostnamen an, ohne https://</translation>
    </message>
    <message>
        <source>%1 has a login (user@) in it</source>
        <translation>%1 enthält Anmeldedaten (benutzer@)</translation>
    </message>
    <message>
        <source>%1 has a path in it</source>
        <translation>%1 enthält einen Pfad</translation>
    </message>
    <message>
        <source>%1 is an IP address</source>
        <translation>%1 ist eine IP-Adresse</translation>
    </message>
    <message>
        <source>%1 has a colon in it</source>
        <translation>%1 enthält einen Doppelpunkt</translation>
    </message>
    <message>
        <source>%1 has two dots side by side</source>
        <translation>%1 enthält zwei Punkte nebeneinander</translation>
    </message>
    <message>
        <source>%1 starts with a dot</source>
        <translation>%1 beginnt mit einem Punkt</translation>
    </message>
    <message>
        <source>%1 ends with a dot</source>
        <translation>%1 endet mit einem Punkt</translation>
    </message>
    <message>
        <source>%1 has a part of more than 63 characters</source>
        <translation>%1 hat einen Teil mit mehr als 63 Zeichen</translation>
    </message>
    <message>
        <source>%1 is longer than 253 characters</source>
        <translation>%1 ist länger als 253 Zeichen</translation>
    </message>
    <message>
        <source>%1 has the character %2 in it</source>
        <translation>%1 enthält das Zeichen %2</translation>
    </message>
    <message>
        <source>%1 has a part that starts or ends with a hyphen</source>
        <translation>%1 hat einen Teil, der mit einem Bindestrich beginnt oder endet</translation>
    </message>
    <message>
        <source>%1 does not end in a part that starts with a letter</source>
        <translation>%1 endet nicht mit einem Teil, der mit einem Buchstaben beginnt</translation>
    </message>
    <message>
        <source>%1 is not a name that DNS can hold</source>
        <translation>%1 ist kein Name, den DNS aufnehmen kann</translation>
    </message>
    <message>
        <source>%1 has no dot in it</source>
        <translation>%1 enthält keinen Punkt</translation>
    </message>
    <message>
        <source>a full host name is accepted, such as proxy.corp.example</source>
        <translation>angenommen wird ein vollständiger Hostname, etwa proxy.corp.example</translation>
    </message>
    <message>
        <source>%1 ends in a part of one letter</source>
        <translation>%1 endet mit einem Teil aus einem Buchstaben</translation>
    </message>
    <message>
        <source>%1 is neither a host name nor an IP address</source>
        <translation>%1 ist weder ein Hostname noch eine IP-Adresse</translation>
    </message>
    <message>
        <source>has no port after the colon</source>
        <translation>hat keinen Port hinter dem Doppelpunkt</translation>
    </message>
    <message>
        <source>port %1 is not valid</source>
        <translation>Port %1 ist nicht gültig</translation>
    </message>
    <message>
        <source>a number from 1 to 65535 is accepted</source>
        <translation>angenommen wird eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>besteht nur aus Leerzeichen</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters</source>
        <translation>%1 ist länger als %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 has a line break or another control character in it</source>
        <translation>%1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>%1 has blanks around it</source>
        <translation>%1 hat Leerzeichen am Anfang oder Ende</translation>
    </message>
    <message>
        <source>%1 has a blank in it</source>
        <translation>%1 enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>%1 has quotes in it</source>
        <translation>%1 enthält Anführungszeichen</translation>
    </message>
    <message>
        <source>something stands where nothing can stand</source>
        <translation>etwas steht, wo nichts stehen kann</translation>
    </message>
    <message>
        <source>a key is missing or null</source>
        <translation>ein Schlüssel fehlt oder ist null</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>a key is there twice</source>
        <translation>ein Schlüssel ist zweimal da</translation>
    </message>
    <message>
        <source>there are more values than any real file has</source>
        <translation>es gibt mehr Werte, als irgendeine echte Datei hat</translation>
    </message>
    <message>
        <source>an alias (*) stands inside the value that it names</source>
        <translation>ein Alias (*) steht in dem Wert, den er benennt</translation>
    </message>
    <message>
        <source>an alias (*) stands in place of a key</source>
        <translation>ein Alias (*) steht anstelle eines Schlüssels</translation>
    </message>
    <message>
        <source>a value has a tag (!) or is a number that cannot be used here</source>
        <translation>ein Wert hat ein Tag (!) oder ist eine Zahl, die hier nicht verwendet werden kann</translation>
    </message>
    <message>
        <source>a value has a tag (!) that cannot be used here</source>
        <translation>ein Wert hat ein Tag (!), das hier nicht verwendet werden kann</translation>
    </message>
    <message>
        <source>a map or a list stands in place of a key</source>
        <translation>eine Zuordnung oder Liste steht anstelle eines Schlüssels</translation>
    </message>
    <message>
        <source>the values are nested too deeply</source>
        <translation>die Werte sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>is larger than %1 KiB</source>
        <translation>ist größer als %1 KiB</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>is not valid YAML (%1)</source>
        <translation>ist kein gültiges YAML (%1)</translation>
    </message>
    <message>
        <source>cannot be read as YAML</source>
        <translation>kann nicht als YAML gelesen werden</translation>
    </message>
    <message>
        <source>cannot be used as YAML (%1)</source>
        <translation>kann nicht als YAML verwendet werden (%1)</translation>
    </message>
    <message>
        <source>holds more than one YAML document</source>
        <translation>enthält mehr als ein YAML-Dokument</translation>
    </message>
    <message>
        <source>no space is left on the device</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>das Speicherkontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>the file is larger than is allowed here</source>
        <translation>die Datei ist größer, als hier erlaubt ist</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>das Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>ihren Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>what should be its folder is a file</source>
        <translation>was ihr Ordner sein müsste, ist eine Datei</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>nobody reads from it</source>
        <translation>niemand liest daraus</translation>
    </message>
    <message>
        <source>nobody reads from it any more</source>
        <translation>niemand liest mehr daraus</translation>
    </message>
    <message>
        <source>the device reports an error</source>
        <translation>das Gerät meldet einen Fehler</translation>
    </message>
    <message>
        <source>make room, or choose a folder elsewhere</source>
        <translation>schaffen Sie Platz, oder wählen Sie einen Ordner an einem anderen Ort</translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation>wählen Sie einen kürzeren Namen</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>choose a folder that exists and that you may write to</source>
        <translation>wählen Sie einen Ordner, den es gibt und in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>give the name of a file</source>
        <translation>geben Sie den Namen einer Datei an</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 ist größer als %2</translation>
    </message>
    <message>
        <source>no name was given</source>
        <translation>es wurde kein Name angegeben</translation>
    </message>
    <message>
        <source>it is a link to %1</source>
        <translation>es ist eine Verknüpfung mit %1</translation>
    </message>
    <message>
        <source>give that path, or choose another name</source>
        <translation>geben Sie diesen Pfad an, oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation>es ist ein Socket</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>es ist eine Pipe</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>es ist ein Gerät</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>is larger than %1</source>
        <translation>ist größer als %1</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>ein leeres ZIP-Archiv</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>text in UTF-16</source>
        <translation>Text in UTF-16</translation>
    </message>
    <message>
        <source>a web page, as a login or an error shows one</source>
        <translation>eine Webseite, wie eine Anmeldung oder ein Fehler sie zeigt</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>a PEM file</source>
        <translation>eine PEM-Datei</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>a ZIP archive whose beginning is damaged</source>
        <translation>ein ZIP-Archiv, dessen Anfang beschädigt ist</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>eine Binärdatei</translation>
    </message>
    <message>
        <source>is %1, not JSON</source>
        <translation>ist %1, kein JSON</translation>
    </message>
    <message>
        <source>the name is not allowed here</source>
        <translation>der Name ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>ein anderes Programm hat sie geöffnet</translation>
    </message>
    <message>
        <source>close it there, or choose another name</source>
        <translation>schließen Sie sie dort, oder wählen Sie einen anderen Namen</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>The values of the chart archive do not name these images, so their tags are not known: %1.</source>
        <translation>Die Werte des Chart-Archivs nennen diese Images nicht, ihre Tags sind also nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>The chart archive has image values that this program does not know; they are listed as if always needed: %1.</source>
        <translation>Das Chart-Archiv hat Image-Werte, die dieses Programm nicht kennt; sie sind aufgeführt, als würden sie immer gebraucht: %1.</translation>
    </message>
    <message>
        <source>The chart archive takes images from %1. Which other hosts a pull from there needs (login, storage) is not known: ask who runs it.</source>
        <translation>Das Chart-Archiv nimmt Images von %1. Welche weiteren Hosts ein Pull von dort braucht (Anmeldung, Speicher), ist nicht bekannt: Fragen Sie, wer sie betreibt.</translation>
    </message>
    <message>
        <source>Templates of the chart archive name images outright, which this program does not know: no value moves them to another registry, and they are listed as if always needed: %1.</source>
        <translation>Vorlagen des Chart-Archivs nennen Images fest, die dieses Programm nicht kennt: Kein Wert verlegt sie in eine andere Registry, und sie sind so aufgeführt, als würden sie immer gebraucht: %1.</translation>
    </message>
    <message>
        <source>look for the chart repository that your team uses, and name it</source>
        <translation>suchen Sie das Chart-Repository, das Ihr Team verwendet, und nennen Sie es</translation>
    </message>
    <message>
        <source>give another version</source>
        <translation>geben Sie eine andere Version an</translation>
    </message>
    <message>
        <source>the newest one there is %1</source>
        <translation>die neueste dort ist %1</translation>
    </message>
    <message>
        <source>there is no %1 of the chart %2</source>
        <translation>es gibt keine Version %1 des Charts %2</translation>
    </message>
    <message>
        <source>the index of the chart repository gives a checksum that is none</source>
        <translation>der Index des Chart-Repositorys nennt eine Prüfsumme, die keine ist</translation>
    </message>
    <message>
        <source>tell whoever runs the chart repository</source>
        <translation>sagen Sie es denen, die das Chart-Repository betreiben</translation>
    </message>
    <message>
        <source>the index does not say where the archive of the chart is</source>
        <translation>der Index sagt nicht, wo das Archiv des Charts liegt</translation>
    </message>
    <message>
        <source>what stands in place of the index of a chart repository %1</source>
        <translation>was anstelle des Index eines Chart-Repositorys kam, %1</translation>
    </message>
    <message>
        <source>what came is no index of a chart repository</source>
        <translation>was kam, ist kein Index eines Chart-Repositorys</translation>
    </message>
    <message>
        <source>the chart repository has no chart %1 in its index</source>
        <translation>das Chart-Repository hat kein Chart %1 in seinem Index</translation>
    </message>
    <message>
        <source>the index has no version of the chart but pre-releases</source>
        <translation>der Index hat nur Vorabversionen des Charts</translation>
    </message>
    <message>
        <source>a file of facts about one product line is accepted, of the form of the built-in ones</source>
        <translation>angenommen wird eine Datei mit Fakten über eine Produktlinie, in der Form der eingebauten</translation>
    </message>
    <message>
        <source>%1 is of %2, and the facts in this program are of %3</source>
        <translation>%1 ist vom %2, und die Fakten in diesem Programm sind vom %3</translation>
    </message>
    <message>
        <source>leave the option away: what is built in is newer</source>
        <translation>die Option weglassen: das Eingebaute ist neuer</translation>
    </message>
    <message>
        <source>two files describe %1</source>
        <translation>zwei Dateien beschreiben %1</translation>
    </message>
    <message>
        <source>give one of them</source>
        <translation>eine davon angeben</translation>
    </message>
</context>
<context>
    <name>Cluster</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>that of kubectl</source>
        <translation>wie bei kubectl eingestellt</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Cluster: %1</translation>
    </message>
    <message>
        <source>Namespace: %1</source>
        <translation>Namespace: %1</translation>
    </message>
    <message>
        <source>One pod on the node %1</source>
        <translation>Ein Pod auf dem Knoten %1</translation>
    </message>
    <message>
        <source>One pod on each of %1 nodes</source>
        <translation>Je ein Pod auf %1 Knoten</translation>
    </message>
    <message>
        <source>One pod on each node that runs Linux</source>
        <translation>Je ein Pod auf jedem Knoten mit Linux</translation>
    </message>
    <message>
        <source>One pod on each of these nodes: %1</source>
        <translation>Je ein Pod auf diesen Knoten: %1</translation>
    </message>
    <message>
        <source>Another one there that lets the node pull one image, which is not run</source>
        <translation>Ein weiterer dort, für den der Knoten ein Image lädt; es wird nicht gestartet</translation>
    </message>
    <message>
        <source>Another one there that lets the node pull %1 images; none of them is run</source>
        <translation>Ein weiterer dort, für den der Knoten %1 Images lädt; keines davon wird gestartet</translation>
    </message>
    <message>
        <source>Creates %1</source>
        <translation>Legt an: %1</translation>
    </message>
    <message>
        <source>A second one there on the network of the node, where Pod Security has to allow that</source>
        <translation>Ein zweiter dort im Netz des Knotens, was Pod Security erlauben muss</translation>
    </message>
    <message>
        <source>All without privileges, without a token, without a key or a password</source>
        <translation>Alle ohne Sonderrechte, ohne Token, ohne Schlüssel oder Passwort</translation>
    </message>
    <message>
        <source>Takes at most %1 minutes; the cluster takes everything away by itself, even when this computer dies</source>
        <translation>Dauert höchstens %1 Minuten; der Cluster räumt alles von selbst weg, auch wenn dieser Computer ausfällt</translation>
    </message>
    <message>
        <source>Takes at most %1 minutes, and takes everything away again</source>
        <translation>Dauert höchstens %1 Minuten und räumt alles wieder weg</translation>
    </message>
    <message>
        <source>nodes that lack it pull it (an unknown number of MB each)</source>
        <translation>Knoten, denen es fehlt, laden es (je unbekannt viele MB)</translation>
    </message>
    <message>
        <source>all nodes have it already: 0 MB to pull</source>
        <translation>alle Knoten haben es schon: 0 MB zu laden</translation>
    </message>
    <message>
        <source>%1 of %2 nodes pull it, an unknown number of MB each</source>
        <translation>%1 von %2 Knoten laden es, je unbekannt viele MB</translation>
    </message>
    <message>
        <source>%1 of %2 nodes pull it, %3 each, %4 in all</source>
        <translation>%1 von %2 Knoten laden es, je %3, insgesamt %4</translation>
    </message>
    <message>
        <source>All that is pulled: %1</source>
        <translation>Insgesamt zu laden: %1</translation>
    </message>
    <message>
        <source>All that is pulled: %1, and one image of which no node tells the size</source>
        <translation>Insgesamt zu laden: %1 und ein Image, dessen Größe kein Knoten nennt</translation>
    </message>
    <message>
        <source>All that is pulled: %1, and %2 images of which no node tells the size</source>
        <translation>Insgesamt zu laden: %1 und %2 Images, deren Größe kein Knoten nennt</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>Image %1: %2</translation>
    </message>
    <message>
        <source>Pull secret: %1, which has to be in the namespace</source>
        <translation>Pull-Secret: %1, das im Namespace liegen muss</translation>
    </message>
    <message>
        <source>Pull of %1: %2</source>
        <translation>Laden von %1: %2</translation>
    </message>
    <message>
        <source>On all nodes already, for --image (it needs sh, better bash and openssl): %1</source>
        <translation>Schon auf allen Knoten, für --image (es braucht sh, besser bash und openssl): %1</translation>
    </message>
    <message>
        <source>The pods wear the labels of the Agent&apos;s (%1), so that its policies hold for them; they are never ready, so that no service sends them anything</source>
        <translation>Die Pods tragen die Labels des Agents (%1), damit seine Richtlinien auch für sie gelten; sie werden nie bereit, damit kein Service ihnen etwas schickt</translation>
    </message>
    <message>
        <source>Rights used: %1</source>
        <translation>Benutzte Rechte: %1</translation>
    </message>
    <message>
        <source>No right to %1: %2</source>
        <translation>Kein Recht zu %1: %2</translation>
    </message>
    <message>
        <source>Left by run %1 of %2: &quot;sts-netsetup cluster clean --run %1&quot; takes it away</source>
        <translation>Übrig vom Lauf %1 vom %2: „sts-netsetup cluster clean --run %1“ räumt es weg</translation>
    </message>
    <message>
        <source>Left by run %1: &quot;sts-netsetup cluster clean --run %1&quot; takes it away</source>
        <translation>Übrig vom Lauf %1: „sts-netsetup cluster clean --run %1“ räumt es weg</translation>
    </message>
    <message>
        <source>no pod is made: %1</source>
        <translation>es entsteht kein Pod: %1</translation>
    </message>
    <message>
        <source>show this to whoever administers the cluster</source>
        <translation>zeigen Sie dies der Cluster-Administration</translation>
    </message>
    <message>
        <source>no pod is made, and nothing says why</source>
        <translation>es entsteht kein Pod, und nichts sagt, warum</translation>
    </message>
    <message>
        <source>let whoever may list events look at &quot;%1&quot;</source>
        <translation>wer Events auflisten darf, kann „%1“ ansehen</translation>
    </message>
    <message>
        <source>The cluster takes the objects of this run away by itself, within %1 minutes.</source>
        <translation>Der Cluster räumt die Objekte dieses Laufs von selbst weg, innerhalb von %1 Minuten.</translation>
    </message>
    <message>
        <source>Not all could be taken away: %1.</source>
        <translation>Nicht alles ließ sich wegräumen: %1.</translation>
    </message>
    <message>
        <source>%1 holds no pod of a run</source>
        <translation>%1 enthält keinen Pod eines Laufs</translation>
    </message>
    <message>
        <source>the files hold nothing of the run %1</source>
        <translation>die Dateien enthalten nichts vom Lauf %1</translation>
    </message>
    <message>
        <source>give the logs of the pods</source>
        <translation>geben Sie die Logs der Pods an</translation>
    </message>
    <message>
        <source>they hold %1</source>
        <translation>sie enthalten %1</translation>
    </message>
    <message>
        <source>The files hold several runs; this is of %1, the newest one</source>
        <translation>Die Dateien enthalten mehrere Läufe; dies ist von %1, dem neuesten</translation>
    </message>
    <message>
        <source>The log of %1 has no end: what it does not tell is unknown</source>
        <translation>Das Log von %1 hat kein Ende: Was es nicht sagt, ist unbekannt</translation>
    </message>
    <message>
        <source>there is no program %1</source>
        <translation>es gibt kein Programm %1</translation>
    </message>
    <message>
        <source>install kubectl or oc, or name the program</source>
        <translation>installieren Sie kubectl oder oc, oder nennen Sie das Programm</translation>
    </message>
    <message>
        <source>%1 cannot be started (%2)</source>
        <translation>%1 lässt sich nicht starten (%2)</translation>
    </message>
    <message>
        <source>name a program that this user may run</source>
        <translation>nennen Sie ein Programm, das dieser Benutzer ausführen darf</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <translation>hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>see whether &quot;%1&quot; answers in a terminal: it may wait for a login, or the cluster cannot be reached</source>
        <translation>sehen Sie nach, ob „%1“ in einem Terminal antwortet: Vielleicht wartet es auf eine Anmeldung, oder der Cluster ist nicht erreichbar</translation>
    </message>
    <message>
        <source>printed more than a cluster can have to say</source>
        <translation>hat mehr ausgegeben, als ein Cluster zu sagen haben kann</translation>
    </message>
    <message>
        <source>see what &quot;%1&quot; prints</source>
        <translation>sehen Sie nach, was „%1“ ausgibt</translation>
    </message>
    <message>
        <source>ended by a fault of its own</source>
        <translation>endete durch einen eigenen Fehler</translation>
    </message>
    <message>
        <source>try another version of it</source>
        <translation>versuchen Sie eine andere Version davon</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>wurde angehalten</translation>
    </message>
    <message>
        <source>failed with status %1 and said nothing</source>
        <translation>schlug mit Status %1 fehl und sagte nichts</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>schlug fehl: %1</translation>
    </message>
    <message>
        <source>mend what it says, and start again</source>
        <translation>beheben Sie, was es sagt, und starten Sie erneut</translation>
    </message>
    <message>
        <source>this log is of a newer version of the program</source>
        <translation>dieses Log ist von einer neueren Version des Programms</translation>
    </message>
    <message>
        <source>read it with that version</source>
        <translation>lesen Sie es mit jener Version</translation>
    </message>
    <message>
        <source>no run of the checks begins in it</source>
        <translation>darin beginnt kein Lauf der Prüfungen</translation>
    </message>
    <message>
        <source>give what &quot;kubectl logs POD&quot; prints, from its first line on</source>
        <translation>geben Sie an, was „kubectl logs POD“ ausgibt, von der ersten Zeile an</translation>
    </message>
    <message>
        <source>a pod has the name &quot;%1&quot;, which is none</source>
        <translation>ein Pod hat den Namen „%1“, der keiner ist</translation>
    </message>
    <message>
        <source>the pod %1 is on a node &quot;%2&quot;, which is no name</source>
        <translation>der Pod %1 ist auf einem Knoten „%2“, was kein Name ist</translation>
    </message>
    <message>
        <source>the pod %1 has the label %2=&quot;%3&quot;, which no run of ours gives</source>
        <translation>der Pod %1 hat das Label %2=&quot;%3&quot;, das kein Lauf dieses Programms vergibt</translation>
    </message>
    <message>
        <source>is no list of pods</source>
        <translation>ist keine Liste von Pods</translation>
    </message>
    <message>
        <source>give what &quot;kubectl get pods -o json&quot; prints</source>
        <translation>geben Sie an, was „kubectl get pods -o json“ ausgibt</translation>
    </message>
    <message>
        <source>Pod Security refuses the pods (%1): %2</source>
        <translation>Pod Security weist die Pods zurück (%1): %2</translation>
    </message>
    <message>
        <source>whoever administers the cluster can name a namespace whose label pod-security.kubernetes.io/enforce allows them: privileged for --host-network, restricted is enough without it</source>
        <translation>die Cluster-Administration kann einen Namespace nennen, dessen Label pod-security.kubernetes.io/enforce sie erlaubt: privileged für --host-network, ohne das genügt restricted</translation>
    </message>
    <message>
        <source>no security context constraint of OpenShift fits the pods: %1</source>
        <translation>keine Security Context Constraint von OpenShift passt zu den Pods: %1</translation>
    </message>
    <message>
        <source>an administrator can let the service account &quot;default&quot; of the namespace use the SCC restricted-v2, or hostnetwork-v2 for --host-network</source>
        <translation>die Administration kann dem Service-Account „default“ des Namespace die SCC restricted-v2 erlauben, oder hostnetwork-v2 für --host-network</translation>
    </message>
    <message>
        <source>the quota &quot;%1&quot; leaves no room: %2</source>
        <translation>die Quota „%1“ lässt keinen Platz: %2</translation>
    </message>
    <message>
        <source>whoever owns the namespace can raise it, or name another one with --namespace</source>
        <translation>wem der Namespace gehört, der kann sie erhöhen; oder nennen Sie einen anderen mit --namespace</translation>
    </message>
    <message>
        <source>the limit range of the namespace refuses the pods: %1</source>
        <translation>die Limit-Range des Namespace weist die Pods zurück: %1</translation>
    </message>
    <message>
        <source>whoever owns the namespace can change it, or name another one with --namespace</source>
        <translation>wem der Namespace gehört, der kann sie ändern; oder nennen Sie einen anderen mit --namespace</translation>
    </message>
    <message>
        <source>an admission policy (%1) says no: %2</source>
        <translation>eine Zulassungsrichtlinie (%1) sagt Nein: %2</translation>
    </message>
    <message>
        <source>whoever owns that policy (Kyverno, Gatekeeper, …) can exempt what has the label app.kubernetes.io/managed-by=sts-netsetup, or name a namespace that it leaves alone</source>
        <translation>wem diese Richtlinie gehört (Kyverno, Gatekeeper, …), der kann ausnehmen, was das Label app.kubernetes.io/managed-by=sts-netsetup hat, oder einen Namespace nennen, den sie in Ruhe lässt</translation>
    </message>
    <message>
        <source>the admission policy %1 says no: %2</source>
        <translation>die Zulassungsrichtlinie %1 sagt Nein: %2</translation>
    </message>
    <message>
        <source>whoever administers the cluster can exempt what has the label app.kubernetes.io/managed-by=sts-netsetup, or name a namespace that it leaves alone</source>
        <translation>die Cluster-Administration kann ausnehmen, was das Label app.kubernetes.io/managed-by=sts-netsetup hat, oder einen Namespace nennen, den sie in Ruhe lässt</translation>
    </message>
    <message>
        <source>the user %1 may not %2 %3 %5</source>
        <translation>dem Benutzer %1 fehlt das Recht: %2 %3 %5</translation>
    </message>
    <message>
        <source>the namespace %1 does not exist</source>
        <translation>den Namespace %1 gibt es nicht</translation>
    </message>
    <message>
        <source>name one that exists with --namespace: nothing is made beside the checks themselves</source>
        <translation>nennen Sie mit --namespace einen, den es gibt: Außer den Prüfungen selbst wird nichts angelegt</translation>
    </message>
    <message>
        <source>the namespace is being deleted</source>
        <translation>der Namespace wird gerade gelöscht</translation>
    </message>
    <message>
        <source>name another one with --namespace</source>
        <translation>nennen Sie einen anderen mit --namespace</translation>
    </message>
    <message>
        <source>the cluster forbids it: %1</source>
        <translation>der Cluster verbietet es: %1</translation>
    </message>
    <message>
        <source>whoever administers the cluster can allow it</source>
        <translation>die Cluster-Administration kann es erlauben</translation>
    </message>
    <message>
        <source>the cluster does not know who asks (%1)</source>
        <translation>der Cluster weiß nicht, wer fragt (%1)</translation>
    </message>
    <message>
        <source>log in to the cluster as you usually do, and start again</source>
        <translation>melden Sie sich wie gewohnt beim Cluster an und starten Sie erneut</translation>
    </message>
    <message>
        <source>there is no context &quot;%1&quot;</source>
        <translation>es gibt keinen Kontext „%1“</translation>
    </message>
    <message>
        <source>&quot;kubectl config get-contexts&quot; lists them; name one with --context</source>
        <translation>„kubectl config get-contexts“ listet sie auf; nennen Sie einen mit --context</translation>
    </message>
    <message>
        <source>no context is set</source>
        <translation>es ist kein Kontext eingestellt</translation>
    </message>
    <message>
        <source>name one with --context</source>
        <translation>nennen Sie einen mit --context</translation>
    </message>
    <message>
        <source>the API server does not answer: %1</source>
        <translation>der API-Server antwortet nicht: %1</translation>
    </message>
    <message>
        <source>see whether the VPN and the cluster are up, and start again</source>
        <translation>sehen Sie nach, ob VPN und Cluster laufen, und starten Sie erneut</translation>
    </message>
    <message>
        <source>the certificate of the API server is not trusted: %1</source>
        <translation>dem Zertifikat des API-Servers wird nicht vertraut: %1</translation>
    </message>
    <message>
        <source>mend the kubeconfig: it names the CA of the cluster</source>
        <translation>berichtigen Sie die Kubeconfig: Sie nennt die CA des Clusters</translation>
    </message>
    <message>
        <source>this kubectl does not know the option %1</source>
        <translation>dieses kubectl kennt die Option %1 nicht</translation>
    </message>
    <message>
        <source>use kubectl or oc of version 1.20 or newer</source>
        <translation>verwenden Sie kubectl oder oc ab Version 1.20</translation>
    </message>
    <message>
        <source>this cluster has no %1 in %2</source>
        <translation>dieser Cluster hat kein %1 in %2</translation>
    </message>
    <message>
        <source>it is older than these checks can use: Kubernetes 1.21</source>
        <translation>er ist älter, als diese Prüfungen es brauchen: Kubernetes 1.21</translation>
    </message>
    <message>
        <source>whoever administers the cluster can give the right to %1 %2, or run the manifest (sts-netsetup cluster manifest) and send back what it says to read</source>
        <translation>die Cluster-Administration kann das Recht zu %1 %2 geben, oder das Manifest ausführen (sts-netsetup cluster manifest) und zurückschicken, was darin zu lesen verlangt ist</translation>
    </message>
    <message>
        <source>printed no table of rights</source>
        <translation>hat keine Tabelle von Rechten ausgegeben</translation>
    </message>
    <message>
        <source>the cluster has no node %1 that runs Linux</source>
        <translation>der Cluster hat keinen Knoten %1 mit Linux</translation>
    </message>
    <message>
        <source>&quot;kubectl get nodes&quot; lists them</source>
        <translation>„kubectl get nodes“ listet sie auf</translation>
    </message>
    <message>
        <source>give --self-cleaning, which needs no right to delete; or let whoever administers the cluster give it, or let somebody who has it run the manifest (sts-netsetup cluster manifest) and send back what it says to read</source>
        <translation>wählen Sie --self-cleaning, das kein Recht zum Löschen braucht; oder lassen Sie es sich von der Cluster-Administration geben, oder jemand, der es hat, führt das Manifest aus (sts-netsetup cluster manifest) und schickt zurück, was darin zu lesen verlangt ist</translation>
    </message>
    <message>
        <source>name the nodes with --nodes, so that they need not be listed; or let whoever administers the cluster give it, or let somebody who has it run the manifest (sts-netsetup cluster manifest) and send back what it says to read</source>
        <translation>nennen Sie die Knoten mit --nodes, damit sie nicht aufgelistet werden müssen; oder lassen Sie es sich von der Cluster-Administration geben, oder jemand, der es hat, führt das Manifest aus (sts-netsetup cluster manifest) und schickt zurück, was darin zu lesen verlangt ist</translation>
    </message>
    <message>
        <source>let whoever administers the cluster give it, or let somebody who has it run the manifest (sts-netsetup cluster manifest) and send back what it says to read</source>
        <translation>lassen Sie es sich von der Cluster-Administration geben, oder jemand, der es hat, führt das Manifest aus (sts-netsetup cluster manifest) und schickt zurück, was darin zu lesen verlangt ist</translation>
    </message>
    <message>
        <source>there is no right to: %1</source>
        <translation>es fehlt das Recht: %1</translation>
    </message>
    <message>
        <source>the cluster itself takes it away, some minutes after its end</source>
        <translation>der Cluster selbst räumt es weg, einige Minuten nach dem Ende</translation>
    </message>
    <message>
        <source>nodes that get no pod are missing from the result, and what they may have to pull is not known beforehand</source>
        <translation>Knoten, die keinen Pod bekommen, fehlen im Ergebnis, und was sie zu laden haben, ist vorher nicht bekannt</translation>
    </message>
    <message>
        <source>the cluster shows no node that runs Linux</source>
        <translation>der Cluster zeigt keinen Knoten mit Linux</translation>
    </message>
    <message>
        <source>see what &quot;kubectl get nodes&quot; lists</source>
        <translation>sehen Sie nach, was „kubectl get nodes“ auflistet</translation>
    </message>
    <message>
        <source>start again</source>
        <translation>starten Sie erneut</translation>
    </message>
    <message>
        <source>what earlier runs have left is found by their pods alone</source>
        <translation>was frühere Läufe übrig ließen, wird nur an ihren Pods erkannt</translation>
    </message>
    <message>
        <source>Deleted pods stay in the list of the cluster until their nodes are back, or are removed from it: %1.</source>
        <translation>Gelöschte Pods bleiben in der Liste des Clusters, bis ihre Knoten zurück oder aus ihm entfernt sind: %1.</translation>
    </message>
    <message>
        <source>printed no list of objects</source>
        <translation>gab keine Liste von Objekten aus</translation>
    </message>
    <message>
        <source>which policies of the kind %1 hold for the pods is not told</source>
        <translation>welche Richtlinien der Art %1 für die Pods gelten, wird nicht gesagt</translation>
    </message>
    <message>
        <source>of policies that go by labels of namespaces it cannot be told whether they hold for the pods</source>
        <translation>von Richtlinien, die nach Labels von Namespaces gehen, lässt sich nicht sagen, ob sie für die Pods gelten</translation>
    </message>
    <message>
        <source>the pods of the checks</source>
        <translation>die Pods der Prüfungen</translation>
    </message>
    <message>
        <source>holds for %1</source>
        <translation>gilt für %1</translation>
    </message>
    <message>
        <source>not for %1</source>
        <translation>nicht für %1</translation>
    </message>
    <message>
        <source>cannot be told for %1</source>
        <translation>nicht zu sagen für %1</translation>
    </message>
    <message>
        <source>%1 more policies hold for some of them alone, or cannot be told</source>
        <translation>%1 weitere Richtlinien gelten nur für einige davon, oder es lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Where policies hold for some of them alone, a pod of the Agent may fare otherwise than the pods of the checks</source>
        <translation>Wo Richtlinien nur für einige davon gelten, kann es einem Pod des Agents anders ergehen als den Pods der Prüfungen</translation>
    </message>
    <message>
        <source>Could not be read, so that nothing is known of them: policies of the kind %1</source>
        <translation>Nicht lesbar, daher ist nichts über sie bekannt: Richtlinien der Art %1</translation>
    </message>
    <message>
        <source>Policies that hold for the pods of the checks as for those of the Agent: %1</source>
        <translation>Richtlinien, die für die Pods der Prüfungen wie für die des Agents gelten: %1</translation>
    </message>
    <message>
        <source>No policy holds for the pods by their labels (looked at: %1)</source>
        <translation>Keine Richtlinie gilt nach den Labels für die Pods (angesehen: %1)</translation>
    </message>
    <message>
        <source>where no pod is made, or an older node does not get an image, nothing says why</source>
        <translation>wo kein Pod entsteht oder ein älterer Knoten ein Image nicht bekommt, sagt nichts, warum</translation>
    </message>
    <message>
        <source>The log of the pod %1 says that it is of %2: it was left out</source>
        <translation>Das Log des Pods %1 sagt, dass es von %2 ist: Es wurde weggelassen</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>Your network</source>
        <translation>Ihr Netzwerk</translation>
    </message>
    <message>
        <source>No connection is planned yet.</source>
        <translation>Noch ist keine Verbindung geplant.</translation>
    </message>
    <message>
        <source>Kubernetes cluster</source>
        <translation>Kubernetes-Cluster</translation>
    </message>
    <message>
        <source>Agent pods</source>
        <translation>Agent-Pods</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsstation</translation>
    </message>
    <message>
        <source>installs and checks</source>
        <translation>installiert und prüft</translation>
    </message>
    <message>
        <source>OpenTelemetry intake</source>
        <translation>OpenTelemetry-Annahme</translation>
    </message>
    <message>
        <source>Your registry</source>
        <translation>Ihre Registry</translation>
    </message>
    <message>
        <source>Helm charts</source>
        <translation>Helm-Charts</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (optional)</source>
        <translation>%1: %2 (optional)</translation>
    </message>
    <message>
        <source>PRACTICE: simulated network &quot;%1&quot;. Nothing here is real.</source>
        <translation>ÜBUNG: simuliertes Netzwerk „%1“. Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Network connections of the StackState Agent, all opened from inside.</source>
        <translation>Netzwerkverbindungen des StackState Agents, alle von innen geöffnet.</translation>
    </message>
    <message>
        <source>%1 to %2: %3.</source>
        <translation>%1 an %2: %3.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>works, with a warning</source>
        <translation>funktioniert, mit Warnung</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>could not tell</source>
        <extracomment>What stands on a broken line of the picture: as short as it can be.</extracomment>
        <translation>unklar</translation>
    </message>
    <message>
        <source>has no ending that names a format</source>
        <translation>hat keine Endung, die ein Format nennt</translation>
    </message>
    <message>
        <source>.svg, .png and .pdf are accepted</source>
        <translation>angenommen werden .svg, .png und .pdf</translation>
    </message>
    <message>
        <source>with pod addresses</source>
        <translation>mit Pod-Adressen</translation>
    </message>
    <message>
        <source>with node addresses</source>
        <translation>mit Knotenadressen</translation>
    </message>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 und 1 weitere</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>The state of a connection while it is being looked at.</extracomment>
        <translation>wird gerade geprüft</translation>
    </message>
    <message>
        <source>fetches from outside</source>
        <translation>holt von außen</translation>
    </message>
    <message>
        <source>Copying machine</source>
        <translation>Kopierender Rechner</translation>
    </message>
    <message>
        <source>fills your registry</source>
        <translation>füllt Ihre Registry</translation>
    </message>
    <message>
        <source>clock is wrong</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>signed by a company CA</source>
        <translation>von einer Firmen-CA signiert</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>signiert von %1</translation>
    </message>
    <message>
        <source>answers without TLS</source>
        <translation>antwortet ohne TLS</translation>
    </message>
    <message>
        <source>name unknown</source>
        <translation>Name unbekannt</translation>
    </message>
    <message>
        <source>name has no address</source>
        <translation>Name ohne Adresse</translation>
    </message>
    <message>
        <source>name server fails</source>
        <translation>DNS-Server versagt</translation>
    </message>
    <message>
        <source>name server refuses</source>
        <translation>DNS-Server verweigert</translation>
    </message>
    <message>
        <source>name server is silent</source>
        <translation>DNS-Server schweigt</translation>
    </message>
    <message>
        <source>a name server is silent</source>
        <translation>ein DNS-Server schweigt</translation>
    </message>
    <message>
        <source>no name server there</source>
        <translation>dort ist kein DNS-Server</translation>
    </message>
    <message>
        <source>large DNS answers are lost</source>
        <translation>große DNS-Antworten fehlen</translation>
    </message>
    <message>
        <source>no answer for IPv6 names</source>
        <translation>keine Antwort zu IPv6</translation>
    </message>
    <message>
        <source>DNS invents names</source>
        <translation>DNS erfindet Namen</translation>
    </message>
    <message>
        <source>blocked by a DNS filter</source>
        <translation>von DNS-Filter gesperrt</translation>
    </message>
    <message>
        <source>stand-in address</source>
        <translation>Platzhalter-Adresse</translation>
    </message>
    <message>
        <source>private address</source>
        <translation>private Adresse</translation>
    </message>
    <message>
        <source>name servers disagree</source>
        <translation>DNS-Server sind uneins</translation>
    </message>
    <message>
        <source>addresses change</source>
        <translation>Adressen wechseln</translation>
    </message>
    <message>
        <source>name server is slow</source>
        <translation>DNS-Server ist langsam</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>stopped by this computer</source>
        <translation>von diesem Computer gestoppt</translation>
    </message>
    <message>
        <source>some addresses dropped</source>
        <translation>einige Adressen verworfen</translation>
    </message>
    <message>
        <source>no network here</source>
        <translation>hier ist kein Netzwerk</translation>
    </message>
    <message>
        <source>only over IPv6</source>
        <translation>nur über IPv6</translation>
    </message>
    <message>
        <source>only over one IP version</source>
        <translation>nur über eine IP-Version</translation>
    </message>
    <message>
        <source>proxy cannot be reached</source>
        <translation>Proxy nicht erreichbar</translation>
    </message>
    <message>
        <source>not a proxy</source>
        <translation>kein Proxy</translation>
    </message>
    <message>
        <source>wants a login</source>
        <translation>verlangt Anmeldung</translation>
    </message>
    <message>
        <source>wants a login of Windows</source>
        <translation>verlangt Windows-Anmeldung</translation>
    </message>
    <message>
        <source>not allowed by the proxy</source>
        <translation>vom Proxy nicht erlaubt</translation>
    </message>
    <message>
        <source>needs a proxy</source>
        <translation>braucht einen Proxy</translation>
    </message>
    <message>
        <source>signed by itself</source>
        <translation>von sich selbst signiert</translation>
    </message>
    <message>
        <source>a certificate is missing</source>
        <translation>ein Zertifikat fehlt</translation>
    </message>
    <message>
        <source>certificate of another name</source>
        <translation>Zertifikat für anderen Namen</translation>
    </message>
    <message>
        <source>certificate not valid now</source>
        <translation>Zertifikat jetzt ungültig</translation>
    </message>
    <message>
        <source>TLS is cut off</source>
        <translation>TLS wird abgebrochen</translation>
    </message>
    <message>
        <source>TLS hangs</source>
        <translation>TLS bleibt hängen</translation>
    </message>
    <message>
        <source>API key is refused</source>
        <translation>API-Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>wrong path in the URL</source>
        <translation>falscher Pfad in der URL</translation>
    </message>
    <message>
        <source>block page</source>
        <translation>Sperrseite</translation>
    </message>
    <message>
        <source>gateway cannot reach it</source>
        <translation>Gateway erreicht es nicht</translation>
    </message>
    <message>
        <source>wants a sign-in</source>
        <translation>verlangt Anmeldung</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>second host is blocked</source>
        <translation>zweiter Host ist gesperrt</translation>
    </message>
    <message>
        <source>its layer host is blocked</source>
        <translation>Layer-Host ist gesperrt</translation>
    </message>
    <message>
        <source>leads to another host</source>
        <translation>führt zu anderem Host</translation>
    </message>
    <message>
        <source>leads to a host without TLS</source>
        <translation>führt zu Host ohne TLS</translation>
    </message>
    <message>
        <source>gives altered images</source>
        <translation>liefert veränderte Images</translation>
    </message>
    <message>
        <source>images differ</source>
        <translation>Images weichen ab</translation>
    </message>
    <message>
        <source>refuses images</source>
        <translation>verweigert Images</translation>
    </message>
    <message>
        <source>not a registry</source>
        <translation>keine Registry</translation>
    </message>
    <message>
        <source>an image is missing</source>
        <translation>ein Image fehlt</translation>
    </message>
    <message>
        <source>signed by a private CA</source>
        <translation>von privater CA signiert</translation>
    </message>
    <message>
        <source>wrong processor</source>
        <translation>falscher Prozessor</translation>
    </message>
    <message>
        <source>Own proxy</source>
        <translation>Eigener Proxy</translation>
    </message>
    <message>
        <source>Firewall</source>
        <extracomment>Above a narrow band of the picture: words of at most 10 letters.</extracomment>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>NAT</source>
        <extracomment>Below &quot;Firewall&quot;: what it does with addresses.</extracomment>
        <translation>NAT</translation>
    </message>
    <message>
        <source>DNS</source>
        <extracomment>Above a narrow band of the picture: words of at most 10 letters.</extracomment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>TLS</source>
        <extracomment>Above a narrow band of the picture: words of at most 10 letters.</extracomment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>inspection</source>
        <extracomment>Below &quot;TLS&quot;: somebody looks into it.</extracomment>
        <translation>Inspektion</translation>
    </message>
    <message>
        <source>certificate</source>
        <extracomment>Below &quot;TLS&quot;: where a certificate is refused.</extracomment>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>%1 receivers</source>
        <translation>%1 Receiver</translation>
    </message>
    <message>
        <source>%1 OpenTelemetry intakes</source>
        <translation>%1 OpenTelemetry-Annahmen</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>%1 registries</source>
        <translation>%1 Registrys</translation>
    </message>
    <message>
        <source>Layer host</source>
        <extracomment>A host from which nodes fetch the layers of container images.</extracomment>
        <translation>Layer-Host</translation>
    </message>
    <message>
        <source>%1 layer hosts</source>
        <translation>%1 Layer-Hosts</translation>
    </message>
    <message>
        <source>Own registry</source>
        <translation>Eigene Registry</translation>
    </message>
    <message>
        <source>%1 own registries</source>
        <translation>%1 eigene Registrys</translation>
    </message>
    <message>
        <source>Beside the own registry</source>
        <extracomment>A host to which the own registry sends its clients on.</extracomment>
        <translation>Neben der eigenen Registry</translation>
    </message>
    <message>
        <source>%1 hosts beside the own registry</source>
        <translation>%1 Hosts neben der eigenen Registry</translation>
    </message>
    <message>
        <source>%1 hosts of Helm charts</source>
        <translation>%1 Hosts für Helm-Charts</translation>
    </message>
    <message>
        <source>%1 time servers</source>
        <translation>%1 Zeitserver</translation>
    </message>
    <message>
        <source>%1 DNS servers</source>
        <translation>%1 DNS-Server</translation>
    </message>
    <message>
        <source>%1 other hosts</source>
        <translation>%1 weitere Hosts</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;7 layer hosts of quay.io&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Every connection is opened from the left; nothing outside ever opens one to your network.</source>
        <translation>Jede Verbindung wird von links geöffnet; von außen wird nie eine zu Ihrem Netzwerk geöffnet.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>not reached</source>
        <extracomment>What lies behind the place at which a connection broke.</extracomment>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not from every node</source>
        <translation>nicht von jedem Knoten</translation>
    </message>
    <message>
        <source>not from pods</source>
        <translation>nicht von Pods aus</translation>
    </message>
    <message>
        <source>cluster traffic by the proxy</source>
        <translation>Clusterverkehr über den Proxy</translation>
    </message>
    <message>
        <source>image pulls bypass the proxy</source>
        <translation>Image-Pulls umgehen den Proxy</translation>
    </message>
    <message>
        <source>image of the check not pulled</source>
        <translation>Image der Prüfung nicht geladen</translation>
    </message>
    <message>
        <source>a fault, but optional</source>
        <translation>gestört, aber optional</translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message>
        <source>The command tells the Agent to send its data there.</source>
        <translation>Der Befehl weist den Agent an, seine Daten dorthin zu senden.</translation>
    </message>
    <message>
        <source>The command gives it to the Agent.</source>
        <translation>Der Befehl gibt ihn dem Agent.</translation>
    </message>
    <message>
        <source>The command lets the Agent accept any certificate. Better give the company&apos;s CA with --ca-file.</source>
        <translation>Der Befehl lässt den Agent jedes Zertifikat annehmen. Geben Sie besser die CA der Firma mit --ca-file an.</translation>
    </message>
    <message>
        <source>The command pulls the images from there. Whether it holds copies or passes requests on has to be said with --images mirror or --images pull-through.</source>
        <translation>Der Befehl holt die Images von dort. Ob sie Kopien hält oder Anfragen weiterreicht, ist mit --images mirror oder --images pull-through zu sagen.</translation>
    </message>
    <message>
        <source>The command names it for the pulls.</source>
        <translation>Der Befehl nennt es für das Holen der Images.</translation>
    </message>
    <message>
        <source>The command names the cluster so; the tenant knows it by this name.</source>
        <translation>Der Befehl nennt den Cluster so; der Tenant kennt ihn unter diesem Namen.</translation>
    </message>
    <message>
        <source>The command switches it on.</source>
        <translation>Der Befehl schaltet es ein.</translation>
    </message>
    <message>
        <source>sets %1. What it holds was dropped: a plan never holds a key. For checks the key comes from STS_NETSETUP_API_KEY. If the command was typed into a shell, the key may be in its history</source>
        <translation>setzt %1. Der Inhalt wurde verworfen: Ein Plan enthält nie einen Schlüssel. Für Prüfungen kommt der Schlüssel aus STS_NETSETUP_API_KEY. Wurde der Befehl in eine Shell getippt, steht der Schlüssel womöglich in ihrem Verlauf</translation>
    </message>
    <message>
        <source>sets %1, of which a plan holds nothing</source>
        <translation>setzt %1, wovon ein Plan nichts enthält</translation>
    </message>
    <message>
        <source>names files with further values; they were not read</source>
        <translation>nennt Dateien mit weiteren Werten; sie wurden nicht gelesen</translation>
    </message>
    <message>
        <source>The command installs the chart %1.</source>
        <translation>Der Befehl installiert das Chart %1.</translation>
    </message>
    <message>
        <source>installs a chart that belongs to no product line of this program</source>
        <translation>installiert ein Chart, das zu keiner Produktlinie dieses Programms gehört</translation>
    </message>
    <message>
        <source>The command takes the chart from there.</source>
        <translation>Der Befehl holt das Chart von dort.</translation>
    </message>
    <message>
        <source>installs a chart archive: give the same file with --chart</source>
        <translation>installiert ein Chart-Archiv: geben Sie dieselbe Datei mit --chart an</translation>
    </message>
    <message>
        <source>the pasted Helm command</source>
        <translation>der eingefügte Helm-Befehl</translation>
    </message>
    <message>
        <source>The command says so.</source>
        <translation>Der Befehl sagt es so.</translation>
    </message>
    <message>
        <source>Helm knows its chart repository here, under the name &quot;%1&quot;.</source>
        <translation>Helm kennt sein Chart-Repository hier, unter dem Namen „%1“.</translation>
    </message>
    <message>
        <source>hold &quot;%1&quot; (%2)</source>
        <translation>enthalten „%1“ (%2)</translation>
    </message>
    <message>
        <source>the chart repositories in %1</source>
        <translation>die Chart-Repositories in %1</translation>
    </message>
    <message>
        <source>are not there: Helm was not set up for this user</source>
        <translation>sind nicht da: Helm wurde für diesen Benutzer nicht eingerichtet</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>is longer than 64 KiB</source>
        <translation>ist länger als 64 KiB</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>has a quote that is not closed</source>
        <translation>hat ein Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>has no &quot;helm upgrade&quot; or &quot;helm install&quot; with a chart in it</source>
        <translation>enthält kein „helm upgrade“ oder „helm install“ mit einem Chart</translation>
    </message>
    <message>
        <source>has more words than a release and a chart</source>
        <translation>hat mehr Wörter als ein Release und ein Chart</translation>
    </message>
    <message>
        <source>the kubeconfig %1</source>
        <translation>die kubeconfig %1</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>names no server for the cluster &quot;%1&quot;</source>
        <translation>nennt keinen Server für den Cluster „%1“</translation>
    </message>
    <message>
        <source>It is the chosen context&apos;s cluster &quot;%1&quot;.</source>
        <translation>Es ist der Cluster „%1“ des gewählten Kontexts.</translation>
    </message>
    <message>
        <source>It belongs to the cluster &quot;%1&quot;; no context is chosen.</source>
        <translation>Es gehört zum Cluster „%1“; kein Kontext ist gewählt.</translation>
    </message>
    <message>
        <source>kubectl calls the cluster so; the name in the tenant may be another.</source>
        <translation>kubectl nennt den Cluster so; der Name im Tenant kann ein anderer sein.</translation>
    </message>
    <message>
        <source>This computer reaches the API of the cluster &quot;%1&quot; through it; the way out of the cluster may be another.</source>
        <translation>Dieser Computer erreicht die API des Clusters „%1“ darüber; der Weg aus dem Cluster hinaus kann ein anderer sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in %2</source>
        <translation>„%1“ ist nicht in %2</translation>
    </message>
    <message>
        <source>there is no context in it</source>
        <translation>es ist kein Kontext darin</translation>
    </message>
    <message>
        <source>has no cluster for the context &quot;%1&quot;</source>
        <translation>hat keinen Cluster für den Kontext „%1“</translation>
    </message>
    <message>
        <source>has %1 clusters: choose one with --context</source>
        <translation>hat %1 Cluster: wählen Sie einen mit --context</translation>
    </message>
    <message>
        <source>holds a value that %1 does not take; %2</source>
        <translation>enthält einen Wert, den %1 nicht annimmt; %2</translation>
    </message>
    <message>
        <source>It held a login, which was left out: the user name goes to --proxy-user, the password never into a plan.</source>
        <translation>Er enthielt Anmeldedaten, die weggelassen wurden: Der Benutzername gehört zu --proxy-user, das Passwort nie in einen Plan.</translation>
    </message>
    <message>
        <source>A proxy is configured here. Whether the cluster&apos;s nodes and pods go the same way is for its owner to say.</source>
        <translation>Hier ist ein Proxy eingestellt. Ob Knoten und Pods des Clusters denselben Weg nehmen, muss sein Betreiber sagen.</translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation>die Variable %1</translation>
    </message>
    <message>
        <source>is too long to be a proxy&apos;s URL</source>
        <translation>ist zu lang für die URL eines Proxys</translation>
    </message>
    <message>
        <source>wins over %1, which holds something else</source>
        <translation>geht vor %1, die etwas anderes enthält</translation>
    </message>
    <message>
        <source>is too long to be a list of hosts</source>
        <translation>ist zu lang für eine Liste von Hosts</translation>
    </message>
    <message>
        <source>holds %1 that a plan does not take</source>
        <translation>enthält %1, die ein Plan nicht annimmt</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>einen Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>What this computer reaches without the proxy; the cluster&apos;s own ranges have to be added.</source>
        <translation>Was dieser Computer ohne den Proxy erreicht; die eigenen Bereiche des Clusters sind hinzuzufügen.</translation>
    </message>
    <message>
        <source>Programs on this computer use it for https, and the receiver is https.</source>
        <translation>Programme auf diesem Computer verwenden ihn für https, und der Receiver ist https.</translation>
    </message>
    <message>
        <source>It is for plain http only, and the receiver is https; often the same proxy serves both.</source>
        <translation>Er ist nur für einfaches http, und der Receiver ist https; oft dient derselbe Proxy beidem.</translation>
    </message>
    <message>
        <source>the system&apos;s DNS settings</source>
        <translation>die DNS-Einstellungen des Systems</translation>
    </message>
    <message>
        <source>name no DNS server</source>
        <translation>nennen keinen DNS-Server</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>the system&apos;s proxy settings</source>
        <translation>die Proxy-Einstellungen des Systems</translation>
    </message>
    <message>
        <source>did not answer within 5 seconds; a PAC file may not be reachable</source>
        <translation>antworteten nicht innerhalb von 5 Sekunden; eine PAC-Datei ist womöglich nicht erreichbar</translation>
    </message>
    <message>
        <source>The settings, or the PAC file they name, give it for %1.</source>
        <translation>Die Einstellungen oder die PAC-Datei, die sie nennen, liefern ihn für %1.</translation>
    </message>
    <message>
        <source>hold a login for the proxy; it was left out</source>
        <translation>enthalten Anmeldedaten für den Proxy; sie wurden weggelassen</translation>
    </message>
    <message>
        <source>name a proxy of the kind %1, which the Agent cannot use</source>
        <translation>nennen einen Proxy der Art %1, den der Agent nicht verwenden kann</translation>
    </message>
    <message>
        <source>name no proxy for %1</source>
        <translation>nennen keinen Proxy für %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Inhaber)</translation>
    </message>
    <message>
        <source>the roots that this computer trusts</source>
        <translation>die Root-CAs, denen dieser Computer vertraut</translation>
    </message>
    <message>
        <source>could not be read, or there are none</source>
        <translation>konnten nicht gelesen werden, oder es gibt keine</translation>
    </message>
    <message>
        <source>are all in the public list: no company CA is installed here</source>
        <translation>stehen alle in der öffentlichen Liste: Hier ist keine Firmen-CA installiert</translation>
    </message>
    <message>
        <source>hold %1 that the public list of this program lacks; most of them will be public ones of another date</source>
        <translation>enthalten %1, die in der öffentlichen Liste dieses Programms fehlen; die meisten werden öffentliche eines anderen Datums sein</translation>
    </message>
    <message>
        <source>kubectl does not check its certificate.</source>
        <translation>kubectl prüft sein Zertifikat nicht.</translation>
    </message>
    <message>
        <source>Its own CA is &quot;%1&quot; (SHA-256 %2), which is for the API server only.</source>
        <translation>Seine eigene CA ist „%1“ (SHA-256 %2); sie gilt nur für den API-Server.</translation>
    </message>
    <message>
        <source>The address has a path, so a gateway answers there, not the API server itself.</source>
        <translation>Die Adresse hat einen Pfad; dort antwortet also ein Gateway, nicht der API-Server selbst.</translation>
    </message>
    <message>
        <source>Valid from %1 to %2.</source>
        <translation>Gültig von %1 bis %2.</translation>
    </message>
    <message>
        <source>Valid from %1 to %2, which is not now.</source>
        <translation>Gültig von %1 bis %2, also jetzt nicht.</translation>
    </message>
    <message>
        <source>This computer trusts it and no public list has it: it may be the CA with which your company opens TLS. Compare the SHA-256 fingerprint %1 with your security team.</source>
        <translation>Dieser Computer vertraut ihr, und keine öffentliche Liste kennt sie: Es kann die CA sein, mit der Ihre Firma TLS öffnet. Vergleichen Sie den SHA-256-Fingerabdruck %1 mit Ihrem Security-Team.</translation>
    </message>
    <message>
        <source>Its PEM is in the JSON output.</source>
        <translation>Ihr PEM steht in der JSON-Ausgabe.</translation>
    </message>
    <message>
        <source>names the API of the cluster &quot;%1&quot; as this computer alone reaches it, by a tunnel or a local cluster: find out where nodes and pods reach it</source>
        <translation>nennt die API des Clusters „%1“ so, wie nur dieser Rechner sie erreicht, über einen Tunnel oder in einem lokalen Cluster: Stellen Sie fest, wo Knoten und Pods sie erreichen</translation>
    </message>
    <message>
        <source>names a relay on this computer: find out what it forwards to, since the cluster has none of its own. That is the proxy for the plan.</source>
        <translation>nennt ein Relay auf diesem Rechner: Stellen Sie fest, wohin es weiterleitet, denn der Cluster hat kein solches. Das ist der Proxy für den Plan.</translation>
    </message>
    <message>
        <source>leaves %1 to a variable or a placeholder that is not filled in: put the value in its place, or give it yourself</source>
        <translation>überlässt %1 einer Variablen oder einem Platzhalter, der nicht ausgefüllt ist: Setzen Sie den Wert dafür ein oder geben Sie ihn selbst an</translation>
    </message>
    <message>
        <source>takes the chart from a place that no product line names: who installs it has to reach that place</source>
        <translation>nimmt das Chart von einem Ort, den keine Produktlinie nennt: Wer es installiert, muss diesen Ort erreichen</translation>
    </message>
    <message>
        <source>takes %1 from a file, which was not read</source>
        <translation>nimmt %1 aus einer Datei, die nicht gelesen wurde</translation>
    </message>
    <message>
        <source>has a --%1 that was not understood in full</source>
        <translation>hat ein --%1, das nicht ganz verstanden wurde</translation>
    </message>
    <message>
        <source>writes long options with one dash; they were read with two, as Helm wants them</source>
        <translation>schreibt lange Optionen mit einem Strich; sie wurden mit zweien gelesen, wie Helm sie will</translation>
    </message>
    <message>
        <source>has a blank behind a &quot;=&quot;; what follows it was taken as the value</source>
        <translation>hat ein Leerzeichen hinter einem „=“; was darauf folgt, wurde als Wert genommen</translation>
    </message>
    <message>
        <source>has options that Helm does not know, which were left out: %1</source>
        <translation>hat Optionen, die Helm nicht kennt und die weggelassen wurden: %1</translation>
    </message>
    <message>
        <source>is one of several that install something: the one in line %1 was read, the rest was not (lines: %2)</source>
        <translation>ist einer von mehreren, die etwas installieren: Gelesen wurde der in Zeile %1, das Übrige nicht (Zeilen: %2)</translation>
    </message>
    <message>
        <source>stands among other commands, which were not read (lines: %1)</source>
        <translation>steht zwischen anderen Befehlen, die nicht gelesen wurden (Zeilen: %1)</translation>
    </message>
    <message>
        <source>is UTF-16 text, as PowerShell writes it, and was read as that</source>
        <translation>ist Text in UTF-16, wie ihn die PowerShell schreibt, und wurde so gelesen</translation>
    </message>
    <message>
        <source>holds blanks that do not break or do not show; they were read as plain ones or left out</source>
        <translation>enthält geschützte oder unsichtbare Leerzeichen; sie wurden als gewöhnliche gelesen oder weggelassen</translation>
    </message>
    <message>
        <source>the command &quot;helm upgrade --install …&quot; as the tenant shows it is accepted</source>
        <translation>akzeptiert wird der Befehl „helm upgrade --install …“, wie ihn der Tenant zeigt</translation>
    </message>
    <message>
        <source>has a quote that is not closed, and quotes or dashes of a word processor (%1): type them anew</source>
        <translation>hat ein Anführungszeichen, das nicht geschlossen wird, und Anführungszeichen oder Striche aus einer Textverarbeitung (%1): Tippen Sie sie neu</translation>
    </message>
    <message>
        <source>holds dashes or quotes of a word processor (%1), which no shell takes; they were read as - and &quot;. Copy the command from the tenant&apos;s page before you run it</source>
        <translation>enthält Striche oder Anführungszeichen aus einer Textverarbeitung (%1), die keine Shell nimmt; sie wurden als - und &quot; gelesen. Kopieren Sie den Befehl von der Seite des Tenants, bevor Sie ihn ausführen</translation>
    </message>
    <message>
        <source>The Agent runs there already: %1 &quot;%2&quot; has its labels.</source>
        <translation>Der Agent läuft dort schon: %1 „%2“ hat seine Labels.</translation>
    </message>
    <message>
        <source>The running Agent&apos;s images come from there. Whether it holds copies or passes requests on has to be said with --images mirror or --images pull-through.</source>
        <translation>Die Images des laufenden Agents kommen von dort. Ob dort Kopien liegen oder Anfragen weitergereicht werden, muss mit --images mirror oder --images pull-through gesagt werden.</translation>
    </message>
    <message>
        <source>The running Agent names it for its pulls.</source>
        <translation>Der laufende Agent nennt es für seine Abrufe.</translation>
    </message>
    <message>
        <source>The service account &quot;%1&quot; in the namespace &quot;%2&quot; names it for its pulls.</source>
        <translation>Das Dienstkonto „%1“ im Namespace „%2“ nennt es für seine Abrufe.</translation>
    </message>
    <message>
        <source>an Agent that runs already: namespace, release, chart, registry, and names of pull secrets</source>
        <translation>ein Agent, der schon läuft: Namespace, Release, Chart, Registry und Namen von Pull-Secrets</translation>
    </message>
    <message>
        <source>names of pull secrets, as service accounts have them</source>
        <translation>Namen von Pull-Secrets, wie Dienstkonten sie führen</translation>
    </message>
    <message>
        <source>is refused: this user has no right to it. It would have told: %1</source>
        <translation>wird abgelehnt: Dieser Benutzer hat kein Recht dazu. Es hätte gesagt: %1</translation>
    </message>
    <message>
        <source>is refused: it needs the right to %1, which this user does not have. It would have told: %2</source>
        <translation>wird abgelehnt: Es braucht das Recht „%1“, das dieser Benutzer nicht hat. Es hätte gesagt: %2</translation>
    </message>
    <message>
        <source>told nothing: %1; %2. It would have told: %3</source>
        <translation>sagte nichts: %1; %2. Es hätte gesagt: %3</translation>
    </message>
    <message>
        <source>ended the questions: %1; %2</source>
        <translation>beendete die Fragen: %1; %2</translation>
    </message>
    <message>
        <source>%1 in the namespace %2</source>
        <translation>%1 im Namespace %2</translation>
    </message>
    <message>
        <source>kubectl knows no such context</source>
        <translation>kubectl kennt keinen solchen Kontext</translation>
    </message>
    <message>
        <source>&quot;kubectl config get-contexts&quot; lists them; give one with --context</source>
        <translation>„kubectl config get-contexts“ listet sie auf; geben Sie einen mit --context an</translation>
    </message>
    <message>
        <source>kubectl has no cluster to ask</source>
        <translation>kubectl hat keinen Cluster, den es fragen könnte</translation>
    </message>
    <message>
        <source>name a kubeconfig with --kubeconfig, or log in to the cluster first</source>
        <translation>nennen Sie eine kubeconfig mit --kubeconfig, oder melden Sie sich erst am Cluster an</translation>
    </message>
    <message>
        <source>kubectl cannot read its kubeconfig</source>
        <translation>kubectl kann seine kubeconfig nicht lesen</translation>
    </message>
    <message>
        <source>&quot;kubectl get nodes&quot; in a terminal says where the fault is</source>
        <translation>„kubectl get nodes“ in einem Terminal sagt, wo der Fehler liegt</translation>
    </message>
    <message>
        <source>the cluster does not know this user, or the login has run out</source>
        <translation>der Cluster kennt diesen Benutzer nicht, oder die Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>log in as you usually do, until &quot;kubectl get nodes&quot; answers; then again</source>
        <translation>melden Sie sich wie gewohnt an, bis „kubectl get nodes“ antwortet; dann noch einmal</translation>
    </message>
    <message>
        <source>kubectl does not trust the certificate of the API server</source>
        <translation>kubectl vertraut dem Zertifikat des API-Servers nicht</translation>
    </message>
    <message>
        <source>take the kubeconfig that the cluster gives out now, with its own CA</source>
        <translation>nehmen Sie die kubeconfig, die der Cluster jetzt ausgibt, mit seiner eigenen CA</translation>
    </message>
    <message>
        <source>kubectl does not reach the API server</source>
        <translation>kubectl erreicht den API-Server nicht</translation>
    </message>
    <message>
        <source>it may need the company&apos;s VPN or a proxy; &quot;kubectl get nodes&quot; in a terminal has to answer first</source>
        <translation>es braucht vielleicht das VPN der Firma oder einen Proxy; erst muss „kubectl get nodes“ in einem Terminal antworten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kubectl failed and said nothing</source>
        <translation>kubectl scheiterte und sagte nichts</translation>
    </message>
    <message>
        <source>the same command in a terminal may say more</source>
        <translation>derselbe Befehl in einem Terminal sagt vielleicht mehr</translation>
    </message>
    <message>
        <source>the answer is not the objects that were asked for</source>
        <translation>die Antwort sind nicht die Objekte, nach denen gefragt wurde</translation>
    </message>
    <message>
        <source>name the kubectl or oc that fits the cluster with --kubectl</source>
        <translation>nennen Sie mit --kubectl das kubectl oder oc, das zum Cluster passt</translation>
    </message>
    <message>
        <source>there is no program %1 on this computer</source>
        <translation>auf diesem Rechner gibt es kein Programm %1</translation>
    </message>
    <message>
        <source>install kubectl or oc, or name its path with --kubectl</source>
        <translation>installieren Sie kubectl oder oc, oder nennen Sie den Pfad mit --kubectl</translation>
    </message>
    <message>
        <source>%1 cannot be started (%2)</source>
        <translation>%1 lässt sich nicht starten (%2)</translation>
    </message>
    <message>
        <source>name a kubectl or oc for this system with --kubectl</source>
        <translation>nennen Sie mit --kubectl ein kubectl oder oc für dieses System</translation>
    </message>
    <message>
        <source>%1 crashed</source>
        <translation>%1 ist abgestürzt</translation>
    </message>
    <message>
        <source>name another kubectl or oc with --kubectl</source>
        <translation>nennen Sie mit --kubectl ein anderes kubectl oder oc</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds</source>
        <translation>%1 antwortete nicht innerhalb von %2 Sekunden</translation>
    </message>
    <message>
        <source>it may wait for a login or for an API server that is not reached; &quot;kubectl get nodes&quot; in a terminal has to answer first</source>
        <translation>es wartet vielleicht auf eine Anmeldung oder auf einen API-Server, der nicht erreicht wird; erst muss „kubectl get nodes“ in einem Terminal antworten</translation>
    </message>
    <message>
        <source>the answer is longer than this program reads</source>
        <translation>die Antwort ist länger, als dieses Programm liest</translation>
    </message>
    <message>
        <source>give by hand what it would have told</source>
        <translation>geben Sie von Hand an, was sie gesagt hätte</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>run it again</source>
        <translation>starten Sie es noch einmal</translation>
    </message>
    <message>
        <source>sends nodes from %1 to %2, in other folders: give the registry and how its folders are called by hand</source>
        <translation>schickt Knoten von %1 zu %2, in andere Ordner: Geben Sie die Registry und die Namen ihrer Ordner von Hand an</translation>
    </message>
    <message>
        <source>Nodes fetch images of %1 from there already. Whether it holds copies or passes requests on has to be said with --images mirror or --images pull-through.</source>
        <translation>Knoten holen Images von %1 schon von dort. Ob dort Kopien liegen oder Anfragen weitergereicht werden, muss mit --images mirror oder --images pull-through gesagt werden.</translation>
    </message>
    <message>
        <source>OpenShift: registries that nodes ask instead of the public ones</source>
        <translation>OpenShift: Registrys, die Knoten statt der öffentlichen fragen</translation>
    </message>
    <message>
        <source>It is the smallest range that holds the addresses of all %1 nodes; nodes to come may be outside of it.</source>
        <translation>Es ist der kleinste Bereich mit den Adressen aller %1 Knoten; künftige Knoten können außerhalb liegen.</translation>
    </message>
    <message>
        <source>has nodes in ranges that are far apart: give each with --node-cidr</source>
        <translation>hat Knoten in Bereichen, die weit auseinander liegen: Geben Sie jeden mit --node-cidr an</translation>
    </message>
    <message>
        <source>It is the smallest range that holds those of the pods of all nodes; the network plug-in may use another.</source>
        <translation>Es ist der kleinste Bereich mit denen der Pods aller Knoten; das Netzwerk-Plug-in benutzt vielleicht einen anderen.</translation>
    </message>
    <message>
        <source>has ranges of pods that are far apart: give each with --pod-cidr</source>
        <translation>hat Bereiche von Pods, die weit auseinander liegen: Geben Sie jeden mit --pod-cidr an</translation>
    </message>
    <message>
        <source>So many of the %1 nodes have it: %2.</source>
        <translation>So viele der %1 Knoten haben sie: %2.</translation>
    </message>
    <message>
        <source>It pulls the images on so many of the %1 nodes: %2. Its settings and its proxy are the nodes&apos; own.</source>
        <translation>Sie ruft auf so vielen der %1 Knoten die Images ab: %2. Ihre Einstellungen und ihr Proxy sind die der Knoten.</translation>
    </message>
    <message>
        <source>The kubelets are its: version %1.</source>
        <translation>Die Kubelets sind von dort: Version %1.</translation>
    </message>
    <message>
        <source>shows no node</source>
        <translation>zeigt keinen Knoten</translation>
    </message>
    <message>
        <source>addresses, architectures and container runtime of the nodes, and whose Kubernetes it is</source>
        <translation>Adressen, Architekturen und Container-Laufzeit der Knoten, und wessen Kubernetes es ist</translation>
    </message>
    <message>
        <source>names no proxy: nodes and platform go out without one</source>
        <translation>nennt keinen Proxy: Knoten und Plattform gehen ohne hinaus</translation>
    </message>
    <message>
        <source>The nodes and the platform use it, so images are pulled through it.</source>
        <translation>Die Knoten und die Plattform benutzen ihn, also werden Images über ihn abgerufen.</translation>
    </message>
    <message>
        <source>What the cluster reaches without the proxy; its own ranges are among it.</source>
        <translation>Was der Cluster ohne den Proxy erreicht; seine eigenen Bereiche sind darunter.</translation>
    </message>
    <message>
        <source>takes further authorities from the ConfigMap &quot;%1&quot; in openshift-config, which is not read: save its ca-bundle.crt as a file and give that with --ca-file</source>
        <translation>nimmt weitere Zertifizierungsstellen aus der ConfigMap „%1“ in openshift-config, die nicht gelesen wird: Speichern Sie deren ca-bundle.crt als Datei und geben Sie diese mit --ca-file an</translation>
    </message>
    <message>
        <source>The network operator of the cluster says so.</source>
        <translation>Der Netzwerk-Operator des Clusters sagt es so.</translation>
    </message>
    <message>
        <source>The cluster has objects that only OpenShift has.</source>
        <translation>Der Cluster hat Objekte, die nur OpenShift hat.</translation>
    </message>
    <message>
        <source>The cluster gives out this address of its API.</source>
        <translation>Der Cluster gibt diese Adresse seiner API aus.</translation>
    </message>
    <message>
        <source>The DNS operator of the cluster says so.</source>
        <translation>Der DNS-Operator des Clusters sagt es so.</translation>
    </message>
    <message>
        <source>OpenShift: the proxy of nodes and platform, and its exceptions</source>
        <translation>OpenShift: der Proxy von Knoten und Plattform, und seine Ausnahmen</translation>
    </message>
    <message>
        <source>OpenShift: ranges of pods and services, network plug-in</source>
        <translation>OpenShift: Bereiche von Pods und Diensten, Netzwerk-Plug-in</translation>
    </message>
    <message>
        <source>OpenShift: the address of the API server</source>
        <translation>OpenShift: die Adresse des API-Servers</translation>
    </message>
    <message>
        <source>OpenShift: the DNS suffix of the cluster</source>
        <translation>OpenShift: das DNS-Suffix des Clusters</translation>
    </message>
    <message>
        <source>Its DaemonSet &quot;%1&quot; runs in the namespace &quot;%2&quot;.</source>
        <translation>Sein DaemonSet „%1“ läuft im Namespace „%2“.</translation>
    </message>
    <message>
        <source>the network plug-in, by the labels of what it runs on the nodes</source>
        <translation>das Netzwerk-Plug-in, an den Labels dessen, was es auf den Knoten laufen lässt</translation>
    </message>
    <message>
        <source>The API server gives services addresses from it.</source>
        <translation>Der API-Server gibt Diensten Adressen daraus.</translation>
    </message>
    <message>
        <source>holds no settings that can be read</source>
        <translation>enthält keine lesbaren Einstellungen</translation>
    </message>
    <message>
        <source>The cluster was set up so by kubeadm.</source>
        <translation>Der Cluster wurde von kubeadm so eingerichtet.</translation>
    </message>
    <message>
        <source>The cluster&apos;s DNS answers this zone itself.</source>
        <translation>Das DNS des Clusters beantwortet diese Zone selbst.</translation>
    </message>
    <message>
        <source>The DNS server that pods ask: the service &quot;%1&quot; in the namespace &quot;%2&quot;.</source>
        <translation>Der DNS-Server, den Pods fragen: der Dienst „%1“ im Namespace „%2“.</translation>
    </message>
    <message>
        <source>the ranges of services, from Kubernetes 1.33 on</source>
        <translation>die Bereiche der Dienste, ab Kubernetes 1.33</translation>
    </message>
    <message>
        <source>ranges of pods and services, DNS suffix and API server of a cluster by kubeadm</source>
        <translation>Bereiche von Pods und Diensten, DNS-Suffix und API-Server eines Clusters von kubeadm</translation>
    </message>
    <message>
        <source>the DNS suffix of the cluster</source>
        <translation>das DNS-Suffix des Clusters</translation>
    </message>
    <message>
        <source>the address of the cluster&apos;s DNS</source>
        <translation>die Adresse des DNS des Clusters</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>no name at all</source>
        <translation>gar kein Name</translation>
    </message>
    <message>
        <source>the certificate chain</source>
        <translation>die Zertifikatskette</translation>
    </message>
    <message>
        <source>the result of the TLS handshake</source>
        <translation>das Ergebnis des TLS-Handshakes</translation>
    </message>
    <message>
        <source>the server&apos;s clock</source>
        <translation>die Uhr des Servers</translation>
    </message>
    <message>
        <source>the nodes of the cluster</source>
        <translation>die Knoten des Clusters</translation>
    </message>
    <message>
        <source>the pods of the cluster</source>
        <translation>die Pods des Clusters</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>diese Arbeitsstation</translation>
    </message>
    <message>
        <source>the nodes and pods of the cluster</source>
        <translation>die Knoten und Pods des Clusters</translation>
    </message>
    <message>
        <source>was not asked</source>
        <translation>wurde nicht gefragt</translation>
    </message>
    <message>
        <source>does not resolve either</source>
        <translation>lässt sich auch nicht auflösen</translation>
    </message>
    <message>
        <source>the hosts file</source>
        <translation>die Hosts-Datei</translation>
    </message>
    <message>
        <source>a DNS server to ask</source>
        <translation>ein DNS-Server, den man fragen kann</translation>
    </message>
    <message>
        <source>the proxy looks this name up</source>
        <translation>der Proxy schlägt diesen Namen nach</translation>
    </message>
    <message>
        <source>the target is an address, not a name</source>
        <translation>das Ziel ist eine Adresse, kein Name</translation>
    </message>
    <message>
        <source>the answers of the DNS servers</source>
        <translation>die Antworten der DNS-Server</translation>
    </message>
    <message>
        <source>image pulls by the nodes</source>
        <translation>Holen der Images durch die Knoten</translation>
    </message>
    <message>
        <source>does not connect either</source>
        <translation>verbindet sich auch nicht</translation>
    </message>
    <message>
        <source>an address to connect to</source>
        <translation>eine Adresse zum Verbinden</translation>
    </message>
    <message>
        <source>the result of the connect</source>
        <translation>das Ergebnis des Verbindens</translation>
    </message>
    <message>
        <source>the login methods that the proxy offers with its 407</source>
        <translation>die Anmeldeverfahren, die der Proxy mit seinem 407 anbietet</translation>
    </message>
    <message>
        <source>an answer to CONNECT that is known (status 500)</source>
        <translation>eine bekannte Antwort auf CONNECT (Status 500)</translation>
    </message>
    <message>
        <source>the proxy&apos;s answer to CONNECT</source>
        <translation>die Antwort des Proxys auf CONNECT</translation>
    </message>
    <message>
        <source>what is behind the tunnel: a second TLS inside the proxy&apos;s own is not tried</source>
        <translation>was hinter dem Tunnel liegt: Ein zweites TLS im TLS des Proxys wird nicht probiert</translation>
    </message>
    <message>
        <source>a trial of the way through the proxy</source>
        <translation>ein Versuch des Wegs durch den Proxy</translation>
    </message>
    <message>
        <source>the answer to the HTTP request</source>
        <translation>die Antwort auf die HTTP-Anfrage</translation>
    </message>
    <message>
        <source>its name does not resolve</source>
        <translation>sein Name lässt sich nicht auflösen</translation>
    </message>
    <message>
        <source>the proxy opens no tunnel to it</source>
        <translation>der Proxy öffnet keinen Tunnel dorthin</translation>
    </message>
    <message>
        <source>the TLS handshake with it breaks off</source>
        <translation>der TLS-Handshake mit ihm bricht ab</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>seinem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>a proxy asks for a login (status 407)</source>
        <translation>ein Proxy fragt nach einer Anmeldung (Status 407)</translation>
    </message>
    <message>
        <source>the answer of the registry</source>
        <translation>die Antwort der Registry</translation>
    </message>
    <message>
        <source>a redirect that leads to an https address</source>
        <translation>eine Umleitung, die zu einer https-Adresse führt</translation>
    </message>
    <message>
        <source>an end of the redirects</source>
        <translation>ein Ende der Umleitungen</translation>
    </message>
    <message>
        <source>an answer: the registry&apos;s limit of requests was reached (status 429)</source>
        <translation>eine Antwort: Die Obergrenze der Registry für Anfragen war erreicht (Status 429)</translation>
    </message>
    <message>
        <source>a way to log in that container runtimes know</source>
        <translation>ein Anmeldeverfahren, das Container-Laufzeiten kennen</translation>
    </message>
    <message>
        <source>the first byte of a layer</source>
        <translation>das erste Byte eines Layers</translation>
    </message>
    <message>
        <source>control questions</source>
        <translation>Kontrollfragen</translation>
    </message>
    <message>
        <source>workstation</source>
        <extracomment>where a check ran; stands behind &quot;from&quot;</extracomment>
        <translation>der Arbeitsstation</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>keine Antwort binnen %1 s</translation>
    </message>
    <message>
        <source>connection refused after %1 ms</source>
        <translation>Verbindung abgelehnt nach %1 ms</translation>
    </message>
    <message>
        <source>a clear result of the connect (%1)</source>
        <translation>ein klares Ergebnis des Verbindens (%1)</translation>
    </message>
    <message>
        <source>a clear result of the handshake (%1; %2)</source>
        <translation>ein klares Ergebnis des Handshakes (%1; %2)</translation>
    </message>
    <message>
        <source>a usable answer from %1 (it said: %2)</source>
        <translation>eine brauchbare Antwort von %1 (die Antwort war: %2)</translation>
    </message>
    <message>
        <source>an HTTP answer (%1)</source>
        <translation>eine HTTP-Antwort (%1)</translation>
    </message>
    <message>
        <source>an answer that the receiver&apos;s contract knows (status %1)</source>
        <translation>eine Antwort, wie der Receiver sie gibt (Status %1)</translation>
    </message>
    <message>
        <source>an answer that registries give (%1: status %2)</source>
        <translation>eine Antwort, wie Registrys sie geben (%1: Status %2)</translation>
    </message>
    <message>
        <source>an answer to CONNECT that is known (status %1)</source>
        <translation>eine bekannte Antwort auf CONNECT (Status %1)</translation>
    </message>
    <message>
        <source>the proxy&apos;s answer to CONNECT (%1)</source>
        <translation>die Antwort des Proxys auf CONNECT (%1)</translation>
    </message>
    <message>
        <source>the TLS handshake with the proxy itself (%1)</source>
        <translation>der TLS-Handshake mit dem Proxy selbst (%1)</translation>
    </message>
    <message>
        <source>no connection to port %1 of it</source>
        <translation>keine Verbindung zu seinem Port %1</translation>
    </message>
    <message>
        <source>it gives no answer (%1)</source>
        <translation>er antwortet nicht (%1)</translation>
    </message>
    <message>
        <source>a web page comes in its place (status %1)</source>
        <translation>an seiner Stelle kommt eine Webseite (Status %1)</translation>
    </message>
    <message>
        <source>its answer is status %1</source>
        <translation>er antwortet mit Status %1</translation>
    </message>
    <message>
        <source>no public source tells the tag of %1</source>
        <translation>keine öffentliche Quelle nennt den Tag von %1</translation>
    </message>
    <message>
        <source>whether the login of the plan opens %1: no password was given here (STS_NETSETUP_REGISTRY_PASSWORD, with --registry-user)</source>
        <translation>ob die Anmeldung des Plans %1 öffnet: Hier wurde kein Passwort angegeben (STS_NETSETUP_REGISTRY_PASSWORD, mit --registry-user)</translation>
    </message>
    <message>
        <source>for which processors %1 was built</source>
        <translation>für welche Prozessoren %1 gebaut wurde</translation>
    </message>
    <message>
        <source>a manifest of %1 that can be read</source>
        <translation>ein lesbares Manifest von %1</translation>
    </message>
    <message>
        <source>the manifest of %1</source>
        <translation>das Manifest von %1</translation>
    </message>
    <message>
        <source>the proxy %1</source>
        <translation>der Proxy %1</translation>
    </message>
    <message>
        <source>%1 traffic cannot be tested with a connection</source>
        <translation>%1-Verkehr lässt sich nicht mit einer Verbindung prüfen</translation>
    </message>
    <message>
        <source>%1 (system error %2)</source>
        <translation>%1 (Systemfehler %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>resolves</source>
        <translation>lässt sich auflösen</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>it leads to this computer or into a private network</source>
        <translation>es führt auf diesen Rechner oder in ein privates Netz</translation>
    </message>
    <message>
        <source>the token for %1</source>
        <translation>das Token für %1</translation>
    </message>
    <message>
        <source>the login was held back from %1: whether it opens %2</source>
        <translation>der Login wurde vor %1 zurückgehalten: ob er %2 öffnet</translation>
    </message>
    <message>
        <source>only your own registry goes this way, and only there it can be tried</source>
        <translation>diesen Weg geht nur Ihre eigene Registry, und nur dort lässt er sich erproben</translation>
    </message>
    <message>
        <source>only the machine that copies the images goes this way, and only there it can be tried</source>
        <translation>diesen Weg geht nur der Rechner, der die Images kopiert, und nur dort lässt er sich erproben</translation>
    </message>
    <message>
        <source>copier</source>
        <translation>Kopierrechner</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>a look from the nodes themselves: pods do not go their way</source>
        <translation>ein Blick von den Knoten selbst: Pods gehen nicht deren Weg</translation>
    </message>
    <message>
        <source>a look from the place where this connection starts</source>
        <translation>ein Blick von dort, wo diese Verbindung beginnt</translation>
    </message>
    <message>
        <source>the DNS of the pods</source>
        <translation>das DNS der Pods</translation>
    </message>
    <message>
        <source>the DNS of the nodes</source>
        <translation>das DNS der Knoten</translation>
    </message>
    <message>
        <source>the DNS of the workstation</source>
        <translation>das DNS der Arbeitsstation</translation>
    </message>
    <message>
        <source>the DNS at %1</source>
        <translation>das DNS bei %1</translation>
    </message>
    <message>
        <source>the DNS of the other pods</source>
        <translation>das DNS der anderen Pods</translation>
    </message>
    <message>
        <source>the DNS of the pod on %1</source>
        <translation>das DNS des Pods auf %1</translation>
    </message>
    <message>
        <source>a web page comes in its place</source>
        <translation>stattdessen kommt eine Webseite</translation>
    </message>
    <message>
        <source>whose certificate the runtime does not trust: it speaks of %1</source>
        <translation>wessen Zertifikat die Laufzeit nicht vertraut: sie spricht von %1</translation>
    </message>
    <message>
        <source>that the container runtime uses</source>
        <translation>den die Container-Laufzeit verwendet</translation>
    </message>
    <message>
        <source>words of the container runtime that are known (it said: %1)</source>
        <translation>bekannte Worte der Container-Laufzeit (sie sagte: %1)</translation>
    </message>
    <message>
        <source>that the node asks</source>
        <translation>den der Knoten fragt</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>die anderen</translation>
    </message>
    <message>
        <source>not named by the runtime</source>
        <translation>von der Laufzeit nicht genannt</translation>
    </message>
    <message>
        <source>what became of a pull: the node still waits (it said: %1)</source>
        <translation>was aus dem Holen eines Images wurde: der Knoten wartet noch (er sagte: %1)</translation>
    </message>
    <message>
        <source>what the container runtime gets when it pulls</source>
        <translation>was die Container-Laufzeit bekommt, wenn sie Images holt</translation>
    </message>
    <message>
        <source>the container runtimes of the nodes</source>
        <translation>die Container-Laufzeiten der Knoten</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>DNS says that %{host} does not exist</source>
        <translation>DNS sagt, dass es %{host} nicht gibt</translation>
    </message>
    <message>
        <source>The DNS server %{resolver} answered &quot;no such name&quot; (NXDOMAIN) for %{host}.[[ Control name %{control} on the same server: %{controlResult}.]]</source>
        <translation>Der DNS-Server %{resolver} antwortete für %{host} „kein solcher Name“ (NXDOMAIN).[[ Kontrollname %{control} am selben Server: %{controlResult}.]]</translation>
    </message>
    <message>
        <source>DNS gives no address for %{host}</source>
        <translation>DNS liefert keine Adresse für %{host}</translation>
    </message>
    <message>
        <source>The DNS server %{resolver} knows the name %{host}, but its answer holds no usable address.[[ Another server, %{otherResolver}, gives: %{otherAddresses}.]]</source>
        <translation>Der DNS-Server %{resolver} kennt den Namen %{host}, aber seine Antwort enthält keine brauchbare Adresse.[[ Ein anderer Server, %{otherResolver}, liefert: %{otherAddresses}.]]</translation>
    </message>
    <message>
        <source>The DNS server could not look up %{host}</source>
        <translation>Der DNS-Server konnte %{host} nicht nachschlagen</translation>
    </message>
    <message>
        <source>The DNS server %{resolver} answered &quot;server failure&quot; (SERVFAIL) for %{host}.[[ Another server, %{otherResolver}, gives: %{otherAddresses}.]]</source>
        <translation>Der DNS-Server %{resolver} antwortete für %{host} „Serverfehler“ (SERVFAIL).[[ Ein anderer Server, %{otherResolver}, liefert: %{otherAddresses}.]]</translation>
    </message>
    <message>
        <source>The DNS server refuses to answer for %{host}</source>
        <translation>Der DNS-Server verweigert die Antwort für %{host}</translation>
    </message>
    <message>
        <source>The DNS server %{resolver} is reachable and answered &quot;refused&quot; (REFUSED) for %{host}.[[ Control name %{control} on the same server: %{controlResult}.]]</source>
        <translation>Der DNS-Server %{resolver} ist erreichbar und antwortete für %{host} „verweigert“ (REFUSED).[[ Kontrollname %{control} am selben Server: %{controlResult}.]]</translation>
    </message>
    <message>
        <source>The DNS server does not answer</source>
        <translation>Der DNS-Server antwortet nicht</translation>
    </message>
    <message>
        <source>No reply came from %{resolver} over UDP port 53 to the question for %{host}.[[ Tries: %{tries}.]]</source>
        <translation>Von %{resolver} kam über UDP-Port 53 keine Antwort auf die Frage nach %{host}.[[ Versuche: %{tries}.]]</translation>
    </message>
    <message>
        <source>No DNS server runs at the configured address</source>
        <translation>An der eingestellten Adresse läuft kein DNS-Server</translation>
    </message>
    <message>
        <source>%{resolver} said at once that nothing listens on its DNS port (port unreachable). This is not a slow or filtered server.</source>
        <translation>%{resolver} meldete sofort, dass auf seinem DNS-Port nichts lauscht (Port nicht erreichbar). Das ist kein langsamer oder gefilterter Server.</translation>
    </message>
    <message>
        <source>Large DNS answers do not arrive</source>
        <translation>Große DNS-Antworten kommen nicht an</translation>
    </message>
    <message>
        <source>%{resolver} answered over UDP that the reply for %{host} is too large (TC), but the second question over TCP port 53 failed. Small answers still work.</source>
        <translation>%{resolver} antwortete über UDP, dass die Antwort für %{host} zu groß ist (TC), aber die zweite Frage über TCP-Port 53 scheiterte. Kleine Antworten funktionieren weiterhin.</translation>
    </message>
    <message>
        <source>Looking up %{host} takes seconds</source>
        <translation>Das Nachschlagen von %{host} dauert Sekunden</translation>
    </message>
    <message>
        <source>Seen from %{vantage}, the name %{host} resolves only after one or more DNS retries of about five seconds. The connection itself is not slow.</source>
        <translation>Gesehen von %{vantage} lässt sich der Name %{host} erst nach einer oder mehreren DNS-Wiederholungen von etwa fünf Sekunden auflösen. Die Verbindung selbst ist nicht langsam.</translation>
    </message>
    <message>
        <source>Check the tenant name: %{host} must be the host in the address bar when StackState is open in a browser. If it is the same, ask the vendor whether the tenant has been created.</source>
        <translation>Prüfen Sie den Namen des Tenants: %{host} muss der Host in der Adresszeile sein, wenn StackState im Browser geöffnet ist. Stimmt er überein, fragen Sie den Hersteller, ob der Tenant angelegt wurde.</translation>
    </message>
    <message>
        <source>Does %{host} fail to resolve outside the company too?</source>
        <translation>Lässt sich %{host} auch außerhalb der Firma nicht auflösen?</translation>
    </message>
    <message>
        <source>Make %{resolver} look up outside names, at least those of this plan: add a conditional forwarder for them to a server that can see the internet. If names are looked up only by the proxy, set the plan to use the proxy instead.</source>
        <translation>Sorgen Sie dafür, dass %{resolver} Namen von außen nachschlägt, zumindest die dieses Plans: Richten Sie für sie eine bedingte Weiterleitung an einen Server ein, der das Internet sieht. Wenn nur der Proxy Namen nachschlägt, stellen Sie den Plan auf den Proxy um.</translation>
    </message>
    <message>
        <source>Does %{resolver} fail for every name on the internet?</source>
        <translation>Scheitert %{resolver} bei jedem Namen im Internet?</translation>
    </message>
    <message>
        <source>Look whether a DNS filter on or behind %{resolver} empties the answer for %{host}, and make an exception for exactly that name.</source>
        <translation>Prüfen Sie, ob ein DNS-Filter auf oder hinter %{resolver} die Antwort für %{host} leert, und richten Sie eine Ausnahme für genau diesen Namen ein.</translation>
    </message>
    <message>
        <source>Does a DNS server outside the company give an address for %{host}?</source>
        <translation>Liefert ein DNS-Server außerhalb der Firma eine Adresse für %{host}?</translation>
    </message>
    <message>
        <source>Add the missing address record (A) for %{host}, or delegate the name to the server that holds it. An internal zone that hides the public one is a usual reason.</source>
        <translation>Ergänzen Sie den fehlenden Adresseintrag (A) für %{host}, oder delegieren Sie den Namen an den Server, der ihn führt. Eine interne Zone, die die öffentliche verdeckt, ist ein üblicher Grund.</translation>
    </message>
    <message>
        <source>Is there an internal zone that covers %{host}?</source>
        <translation>Gibt es eine interne Zone, die %{host} umfasst?</translation>
    </message>
    <message>
        <source>Mend the forwarder behind %{resolver}: it cannot look up %{host}, while another DNS server can. Look at its upstream servers and at DNSSEC validation.</source>
        <translation>Reparieren Sie die Weiterleitung hinter %{resolver}: Er kann %{host} nicht nachschlagen, ein anderer DNS-Server schon. Sehen Sie sich seine vorgelagerten Server und die DNSSEC-Prüfung an.</translation>
    </message>
    <message>
        <source>Does another DNS server answer for %{host}?</source>
        <translation>Antwortet ein anderer DNS-Server für %{host}?</translation>
    </message>
    <message>
        <source>Every DNS server that was asked fails for %{host}. Check DNSSEC and delegation of its zone from a server outside the company; if it fails there too, tell whoever runs the zone.</source>
        <translation>Jeder gefragte DNS-Server scheitert an %{host}. Prüfen Sie DNSSEC und die Delegation der Zone von einem Server außerhalb der Firma; scheitert es auch dort, sagen Sie es dem Betreiber der Zone.</translation>
    </message>
    <message>
        <source>Does %{host} fail on a DNS server outside the company too?</source>
        <translation>Scheitert %{host} auch an einem DNS-Server außerhalb der Firma?</translation>
    </message>
    <message>
        <source>Allow recursive queries on %{resolver} from the subnet that asked (%{vantage}), and from the nodes and pods of the cluster.</source>
        <translation>Erlauben Sie rekursive Anfragen auf %{resolver} aus dem Subnetz, das gefragt hat (von %{vantage}), und von den Knoten und Pods des Clusters.</translation>
    </message>
    <message>
        <source>Does %{resolver} refuse every name asked from %{vantage}?</source>
        <translation>Verweigert %{resolver} jeden Namen, der von %{vantage} gefragt wird?</translation>
    </message>
    <message>
        <source>Make an exception for exactly %{host} in the DNS filter of %{resolver}: it answers for other names and refuses this one.</source>
        <translation>Richten Sie eine Ausnahme für genau %{host} im DNS-Filter von %{resolver} ein: Er antwortet für andere Namen und verweigert diesen.</translation>
    </message>
    <message>
        <source>Does %{resolver} answer for other names on the internet?</source>
        <translation>Antwortet %{resolver} für andere Namen im Internet?</translation>
    </message>
    <message>
        <source>Open UDP port 53 from %{vantage} to %{resolver}. TCP port 53 of the same server answers, so the server runs and UDP is filtered on the way.</source>
        <translation>Öffnen Sie UDP-Port 53 von %{vantage} zu %{resolver}. TCP-Port 53 desselben Servers antwortet, also läuft der Server, und UDP wird unterwegs gefiltert.</translation>
    </message>
    <message>
        <source>Does %{resolver} answer over TCP port 53?</source>
        <translation>Antwortet %{resolver} über TCP-Port 53?</translation>
    </message>
    <message>
        <source>Open UDP and TCP port 53 from %{vantage} to %{resolver}, and check that the address is right and the server runs: it answers over neither.</source>
        <translation>Öffnen Sie UDP- und TCP-Port 53 von %{vantage} zu %{resolver}, und prüfen Sie, ob die Adresse stimmt und der Server läuft: Er antwortet über keinen von beiden.</translation>
    </message>
    <message>
        <source>Is %{resolver} silent over TCP port 53 too?</source>
        <translation>Schweigt %{resolver} auch über TCP-Port 53?</translation>
    </message>
    <message>
        <source>Correct the DNS server entry %{resolver}. A loopback address such as 127.0.0.53 that was copied from a node into pods is the usual reason: put the address of a real DNS server there.</source>
        <translation>Korrigieren Sie den DNS-Server-Eintrag %{resolver}. Üblicher Grund ist eine Loopback-Adresse wie 127.0.0.53, die von einem Knoten in Pods übernommen wurde: Tragen Sie dort die Adresse eines echten DNS-Servers ein.</translation>
    </message>
    <message>
        <source>Open TCP port 53 from %{vantage} to %{resolver}, beside UDP port 53.</source>
        <translation>Öffnen Sie TCP-Port 53 von %{vantage} zu %{resolver}, zusätzlich zu UDP-Port 53.</translation>
    </message>
    <message>
        <source>Run a node-local DNS cache, or set the resolver options single-request-reopen and a lower ndots for the pods. Lost DNS replies inside the cluster are the usual reason.</source>
        <translation>Betreiben Sie einen DNS-Cache auf den Knoten, oder setzen Sie für die Pods die Resolver-Optionen single-request-reopen und ein kleineres ndots. Verlorene DNS-Antworten im Cluster sind der übliche Grund.</translation>
    </message>
    <message>
        <source>DNS answers for names that do not exist</source>
        <translation>DNS antwortet für Namen, die es nicht gibt</translation>
    </message>
    <message>
        <source>The invented name %{name} resolves on %{resolver} to %{addresses}. A wildcard[[ under %{parent}]] can send %{host} to the wrong place without an error.</source>
        <translation>Der erfundene Name %{name} wird von %{resolver} zu %{addresses} aufgelöst. Ein Wildcard-Eintrag[[ unter %{parent}]] kann %{host} ohne Fehlermeldung an den falschen Ort schicken.</translation>
    </message>
    <message>
        <source>A DNS filter sends %{host} to a dead end</source>
        <translation>Ein DNS-Filter schickt %{host} ins Leere</translation>
    </message>
    <message>
        <source>%{resolver} gives %{addresses} for %{host}. That is not the service but an address that filters give for names they block.[[ Another server, %{otherResolver}, gives: %{otherAddresses}.]]</source>
        <translation>%{resolver} liefert %{addresses} für %{host}. Das ist nicht der Dienst, sondern eine Adresse, die Filter für gesperrte Namen liefern.[[ Ein anderer Server, %{otherResolver}, liefert: %{otherAddresses}.]]</translation>
    </message>
    <message>
        <source>A security client gives a stand-in address for %{host}</source>
        <translation>Ein Sicherheits-Client liefert eine Ersatzadresse für %{host}</translation>
    </message>
    <message>
        <source>%{host} resolves to %{addresses}, from a range that VPN and security clients use on one computer. Nodes and pods will see other addresses; this one is kept out of every exported rule.</source>
        <translation>%{host} wird zu %{addresses} aufgelöst, aus einem Bereich, den VPN- und Sicherheits-Clients auf einem einzelnen Computer verwenden. Knoten und Pods sehen andere Adressen; diese wird aus jeder exportierten Regel herausgehalten.</translation>
    </message>
    <message>
        <source>%{host} resolves to a private address</source>
        <translation>%{host} wird zu einer privaten Adresse aufgelöst</translation>
    </message>
    <message>
        <source>%{resolver} gives %{addresses} for the public name %{host}. This is either a private link that was set up on purpose, or an old internal zone.</source>
        <translation>%{resolver} liefert %{addresses} für den öffentlichen Namen %{host}. Das ist entweder ein absichtlich eingerichteter Private Link oder eine alte interne Zone.</translation>
    </message>
    <message>
        <source>DNS servers disagree about %{host}</source>
        <translation>DNS-Server sind sich über %{host} uneinig</translation>
    </message>
    <message>
        <source>%{resolver} gives %{addresses}, %{otherResolver} gives %{otherAddresses}. The two answers have no address in common.</source>
        <translation>%{resolver} liefert %{addresses}, %{otherResolver} liefert %{otherAddresses}. Die beiden Antworten haben keine Adresse gemeinsam.</translation>
    </message>
    <message>
        <source>The addresses of %{host} change often</source>
        <translation>Die Adressen von %{host} wechseln oft</translation>
    </message>
    <message>
        <source>Two looks at %{host} gave different addresses.[[ Seen: %{addresses}.]][[ The answer is valid for %{ttl} only.]] A rule with fixed addresses will break.</source>
        <translation>Zwei Blicke auf %{host} ergaben verschiedene Adressen.[[ Gesehen: %{addresses}.]][[ Die Antwort gilt nur %{ttl}.]] Eine Regel mit festen Adressen wird brechen.</translation>
    </message>
    <message>
        <source>Remove the wildcard record[[ under %{parent}]], or make sure that it does not cover %{host} and the search suffixes of the cluster.</source>
        <translation>Entfernen Sie den Wildcard-Eintrag[[ unter %{parent}]], oder sorgen Sie dafür, dass er %{host} und die Suchsuffixe des Clusters nicht erfasst.</translation>
    </message>
    <message>
        <source>Can the wildcard record be removed?</source>
        <translation>Kann der Wildcard-Eintrag entfernt werden?</translation>
    </message>
    <message>
        <source>Until the wildcard is gone, lower ndots in the pods&apos; DNS settings to 1, or write %{host} with a dot at its end, so that no search suffix is tried.</source>
        <translation>Bis der Wildcard-Eintrag weg ist, setzen Sie ndots in den DNS-Einstellungen der Pods auf 1, oder schreiben Sie %{host} mit einem Punkt am Ende, damit kein Suchsuffix probiert wird.</translation>
    </message>
    <message>
        <source>Is the wildcard under a search suffix of this machine or of the pods?</source>
        <translation>Liegt der Wildcard-Eintrag unter einem Suchsuffix dieses Computers oder der Pods?</translation>
    </message>
    <message>
        <source>Make an exception for exactly %{host} in the DNS filter of %{resolver}. It gives %{addresses} in place of the real addresses.</source>
        <translation>Richten Sie eine Ausnahme für genau %{host} im DNS-Filter von %{resolver} ein. Er liefert %{addresses} anstelle der echten Adressen.</translation>
    </message>
    <message>
        <source>Is the name blocked on the DNS server %{resolver} itself?</source>
        <translation>Ist der Name auf dem DNS-Server %{resolver} selbst gesperrt?</translation>
    </message>
    <message>
        <source>Make an exception for exactly %{host} in the protective DNS service or security client that blocks it.</source>
        <translation>Richten Sie eine Ausnahme für genau %{host} im schützenden DNS-Dienst oder Sicherheits-Client ein, der ihn sperrt.</translation>
    </message>
    <message>
        <source>Does a security service decide what DNS may answer?</source>
        <translation>Entscheidet ein Sicherheitsdienst, was DNS antworten darf?</translation>
    </message>
    <message>
        <source>Exclude %{host} from the security client&apos;s traffic steering on this computer, or run the check on a node or bastion without that client.</source>
        <translation>Nehmen Sie %{host} von der Verkehrslenkung des Sicherheits-Clients auf diesem Computer aus, oder führen Sie die Prüfung auf einem Knoten oder einer Bastion ohne diesen Client aus.</translation>
    </message>
    <message>
        <source>Confirm that the private address of %{host} is a private link set up on purpose, and that nodes and pods get the same answer. Nothing else is to be done.</source>
        <translation>Bestätigen Sie, dass die private Adresse von %{host} ein absichtlich eingerichteter Private Link ist und dass Knoten und Pods dieselbe Antwort bekommen. Sonst ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Was a private link to the vendor set up?</source>
        <translation>Wurde ein Private Link zum Hersteller eingerichtet?</translation>
    </message>
    <message>
        <source>Remove or correct the internal zone entry for %{host}: it gives %{addresses}, and the service with the right certificate is not there.</source>
        <translation>Entfernen oder korrigieren Sie den Eintrag der internen Zone für %{host}: Er liefert %{addresses}, und der Dienst mit dem richtigen Zertifikat ist dort nicht.</translation>
    </message>
    <message>
        <source>Does an internal zone hold an old entry for %{host}?</source>
        <translation>Enthält eine interne Zone einen alten Eintrag für %{host}?</translation>
    </message>
    <message>
        <source>Compare the entry of %{host} on %{resolver} and %{otherResolver} and correct the one that is out of date.</source>
        <translation>Vergleichen Sie den Eintrag von %{host} auf %{resolver} und %{otherResolver}, und korrigieren Sie den veralteten.</translation>
    </message>
    <message>
        <source>Do the two sets of addresses show different certificates?</source>
        <translation>Zeigen die beiden Gruppen von Adressen verschiedene Zertifikate?</translation>
    </message>
    <message>
        <source>Confirm that the service answers differently by location or load. Rules by address must then hold both sets; a rule by name is better.</source>
        <translation>Bestätigen Sie, dass der Dienst je nach Standort oder Last verschieden antwortet. Regeln nach Adresse müssen dann beide Gruppen enthalten; eine Regel nach Namen ist besser.</translation>
    </message>
    <message>
        <source>Do both sets of addresses show the same certificate?</source>
        <translation>Zeigen beide Gruppen von Adressen dasselbe Zertifikat?</translation>
    </message>
    <message>
        <source>Write the rule for the name %{host}, or for an address range that the vendor publishes. Do not use the addresses seen today.</source>
        <translation>Schreiben Sie die Regel für den Namen %{host} oder für einen Adressbereich, den der Hersteller veröffentlicht. Verwenden Sie nicht die heute gesehenen Adressen.</translation>
    </message>
    <message>
        <source>The network works, but the receiver refuses the API key</source>
        <translation>Das Netzwerk funktioniert, aber der Receiver weist den API-Schlüssel zurück</translation>
    </message>
    <message>
        <source>The real receiver at %{host} answered with status %{status} to the API key that was given. DNS, firewall, proxy and certificates are fine: this is not a matter for the network team.</source>
        <translation>Der echte Receiver auf %{host} antwortete auf den angegebenen API-Schlüssel mit Status %{status}. DNS, Firewall, Proxy und Zertifikate sind in Ordnung: Das ist keine Sache des Netzwerk-Teams.</translation>
    </message>
    <message>
        <source>The host is right, the path of the URL is not</source>
        <translation>Der Host stimmt, der Pfad der URL nicht</translation>
    </message>
    <message>
        <source>%{url} answered, but not as a receiver does (status %{status}[[, %{contentType}]]). The path /receiver/stsAgent is missing or wrong, or the server is an old one.</source>
        <translation>%{url} antwortete, aber nicht wie ein Receiver (Status %{status}[[, %{contentType}]]). Der Pfad /receiver/stsAgent fehlt oder ist falsch, oder der Server ist ein alter.</translation>
    </message>
    <message>
        <source>A proxy or filter blocks %{host} with a page of its own</source>
        <translation>Ein Proxy oder Filter sperrt %{host} mit einer eigenen Seite</translation>
    </message>
    <message>
        <source>The answer (status %{status}) does not come from the service itself.[[ Page title: &quot;%{title}&quot;.]][[ Server: %{server}.]][[ Via: %{via}.]]</source>
        <translation>Die Antwort (Status %{status}) kommt nicht vom Dienst selbst.[[ Seitentitel: „%{title}“.]][[ Server: %{server}.]][[ Via: %{via}.]]</translation>
    </message>
    <message>
        <source>A gateway on the way cannot reach %{host}</source>
        <translation>Ein Gateway auf dem Weg kann %{host} nicht erreichen</translation>
    </message>
    <message>
        <source>The answer was status %{status}: the gateway got no proper answer from the host behind it.[[ Via: %{via}.]][[ Server: %{server}.]]</source>
        <translation>Die Antwort war Status %{status}: Das Gateway bekam vom Host dahinter keine richtige Antwort.[[ Via: %{via}.]][[ Server: %{server}.]]</translation>
    </message>
    <message>
        <source>This network wants a sign-in first</source>
        <translation>Dieses Netzwerk verlangt zuerst eine Anmeldung</translation>
    </message>
    <message>
        <source>A request to %{host} was answered by a sign-in page of the local network (status %{status}).[[ Page title: &quot;%{title}&quot;.]][[ It leads to %{url}.]]</source>
        <translation>Eine Anfrage an %{host} wurde von einer Anmeldeseite des lokalen Netzwerks beantwortet (Status %{status}).[[ Seitentitel: „%{title}“.]][[ Sie führt zu %{url}.]]</translation>
    </message>
    <message>
        <source>%{host} closed the connection without an answer</source>
        <translation>%{host} schloss die Verbindung ohne Antwort</translation>
    </message>
    <message>
        <source>The request to %{url} was sent, and the connection ended before any HTTP status came back. A plain http:// request to a TLS port ends like this.</source>
        <translation>Die Anfrage an %{url} wurde gesendet, und die Verbindung endete, bevor ein HTTP-Status zurückkam. So endet eine einfache http://-Anfrage an einen TLS-Port.</translation>
    </message>
    <message>
        <source>%{host} sends clients on to %{second}, where they get no answer</source>
        <translation>%{host} schickt Clients weiter zu %{second}, wo sie keine Antwort bekommen</translation>
    </message>
    <message>
        <source>%{host} itself can be reached, but what is wanted lies behind %{second} port %{secondPort}: %{reason}.[[ Images: %{images}.]]</source>
        <translation>%{host} selbst ist erreichbar, aber das Gewünschte liegt hinter %{second} Port %{secondPort}: %{reason}.[[ Images: %{images}.]]</translation>
    </message>
    <message>
        <source>The clock of this machine is off by %{skew}</source>
        <translation>Die Uhr dieses Computers geht um %{skew} falsch</translation>
    </message>
    <message>
        <source>This machine says %{localTime}, %{source} says %{serverTime}. Large differences make certificates and keys look invalid.</source>
        <translation>Dieser Computer sagt %{localTime}, %{source} sagt %{serverTime}. Große Abweichungen lassen Zertifikate und Schlüssel ungültig erscheinen.</translation>
    </message>
    <message>
        <source>Check the API key: copy it again from the StackState page that shows the Agent install command of this tenant, without blanks or quotes. A key of another tenant is refused too.</source>
        <translation>Prüfen Sie den API-Schlüssel: Kopieren Sie ihn noch einmal von der StackState-Seite, die den Installationsbefehl des Agents für diesen Tenant zeigt, ohne Leerzeichen und Anführungszeichen. Auch der Schlüssel eines anderen Tenants wird zurückgewiesen.</translation>
    </message>
    <message>
        <source>Is the key not exactly the one that the tenant shows?</source>
        <translation>Ist der Schlüssel nicht genau der, den der Tenant zeigt?</translation>
    </message>
    <message>
        <source>Ask for a new API key for %{host}: the key may have expired, been revoked, or lack the right to send data.</source>
        <translation>Bitten Sie um einen neuen API-Schlüssel für %{host}: Der Schlüssel kann abgelaufen oder widerrufen sein, oder ihm fehlt das Recht, Daten zu senden.</translation>
    </message>
    <message>
        <source>Is the key exactly the one that the tenant shows?</source>
        <translation>Ist der Schlüssel genau der, den der Tenant zeigt?</translation>
    </message>
    <message>
        <source>Correct the URL in the plan and in the chart&apos;s stackstate.url: it must be the host followed by /receiver/stsAgent.</source>
        <translation>Korrigieren Sie die URL im Plan und in stackstate.url des Charts: Sie muss der Host gefolgt von /receiver/stsAgent sein.</translation>
    </message>
    <message>
        <source>Allow exactly %{host} port %{port} in the proxy or web filter (allow list, or a corrected category), for %{clients}, without a user login.</source>
        <translation>Erlauben Sie genau %{host} Port %{port} im Proxy oder Webfilter (Freigabeliste oder berichtigte Kategorie) für %{clients}, ohne Benutzeranmeldung.</translation>
    </message>
    <message>
        <source>On the proxy, check that it resolves %{host} and may connect to port %{port} of it: it answers %{status} in its place.</source>
        <translation>Prüfen Sie am Proxy, dass er %{host} auflöst und sich mit dessen Port %{port} verbinden darf: Er antwortet an dessen Stelle mit %{status}.</translation>
    </message>
    <message>
        <source>Does %{host} work from a network without this proxy?</source>
        <translation>Funktioniert %{host} von einem Netzwerk ohne diesen Proxy aus?</translation>
    </message>
    <message>
        <source>Ask the vendor whether %{host} is in trouble: its own front end answers %{status}.</source>
        <translation>Fragen Sie den Hersteller, ob %{host} gestört ist: Sein eigenes Front-End antwortet mit %{status}.</translation>
    </message>
    <message>
        <source>Does %{host} answer the same from other networks?</source>
        <translation>Antwortet %{host} von anderen Netzwerken aus genauso?</translation>
    </message>
    <message>
        <source>Open a browser and sign in to this network, or use a wired connection or the VPN. Then run the check again.</source>
        <translation>Öffnen Sie einen Browser und melden Sie sich in diesem Netzwerk an, oder verwenden Sie eine kabelgebundene Verbindung oder das VPN. Führen Sie dann die Prüfung erneut aus.</translation>
    </message>
    <message>
        <source>Check that the URL in the plan starts with https:// and names the right port.</source>
        <translation>Prüfen Sie, dass die URL im Plan mit https:// beginnt und den richtigen Port nennt.</translation>
    </message>
    <message>
        <source>Does the URL start with http://?</source>
        <translation>Beginnt die URL mit http://?</translation>
    </message>
    <message>
        <source>Find the device that closes the connection to %{host} after the request: it ends without an answer.</source>
        <translation>Finden Sie das Gerät, das die Verbindung zu %{host} nach der Anfrage schließt: Sie endet ohne Antwort.</translation>
    </message>
    <message>
        <source>Does the same request work from another network?</source>
        <translation>Funktioniert dieselbe Anfrage von einem anderen Netzwerk aus?</translation>
    </message>
    <message>
        <source>Write the proxy&apos;s URL with https:// in place of http://, if the proxy team says that it speaks TLS on this port.</source>
        <translation>Schreiben Sie die URL des Proxys mit https:// statt http://, wenn das Proxy-Team sagt, dass er auf diesem Port TLS spricht.</translation>
    </message>
    <message>
        <source>Does the proxy speak TLS on its own port?</source>
        <translation>Spricht der Proxy auf seinem eigenen Port TLS?</translation>
    </message>
    <message>
        <source>Look in the proxy&apos;s log why it ends the connection from %{vantage} without an answer: it may not allow this client.</source>
        <translation>Sehen Sie im Protokoll des Proxys nach, warum er die Verbindung von %{vantage} ohne Antwort beendet: Vielleicht lässt er diesen Client nicht zu.</translation>
    </message>
    <message>
        <source>Does the proxy&apos;s log show the request?</source>
        <translation>Zeigt das Protokoll des Proxys die Anfrage?</translation>
    </message>
    <message>
        <source>Allow %{second} TCP port %{secondPort} too, from the same sources as %{host}.</source>
        <translation>Erlauben Sie auch %{second} TCP-Port %{secondPort}, von denselben Quellen wie %{host}.</translation>
    </message>
    <message>
        <source>Exempt exactly %{second} port %{secondPort} from TLS inspection, as for %{host}.</source>
        <translation>Nehmen Sie genau %{second} Port %{secondPort} von der TLS-Inspektion aus, wie %{host}.</translation>
    </message>
    <message>
        <source>Set the clock of this machine by NTP, and check that all nodes do the same.</source>
        <translation>Stellen Sie die Uhr dieses Computers per NTP, und prüfen Sie, dass alle Knoten dasselbe tun.</translation>
    </message>
    <message>
        <source>The image names depend on where the chart came from</source>
        <translation>Die Image-Namen hängen davon ab, woher das Chart kam</translation>
    </message>
    <message>
        <source>The chart of this product line is published in three places, each with its own registry and image prefix. The plan does not say which one is used, so the image list may be wrong.</source>
        <translation>Das Chart dieser Produktlinie wird an drei Stellen veröffentlicht, jede mit eigener Registry und eigenem Image-Präfix. Der Plan sagt nicht, welche verwendet wird, daher kann die Image-Liste falsch sein.</translation>
    </message>
    <message>
        <source>The own registry does not keep the path of the images</source>
        <translation>Die eigene Registry behält den Pfad der Images nicht bei</translation>
    </message>
    <message>
        <source>The chart joins its registry key and a fixed repository path. With %{value} the images would be looked for at a path where they are not.[[ Images concerned: %{images}.]]</source>
        <translation>Das Chart setzt seinen Registry-Schlüssel und einen festen Repository-Pfad zusammen. Mit %{value} würden die Images unter einem Pfad gesucht, unter dem sie nicht sind.[[ Betroffene Images: %{images}.]]</translation>
    </message>
    <message>
        <source>Some parts do not use the chart&apos;s proxy setting</source>
        <translation>Einige Teile verwenden die Proxy-Einstellung des Charts nicht</translation>
    </message>
    <message>
        <source>These parts ignore global.proxy.url and would try to connect directly: %{parts}.</source>
        <translation>Diese Teile übergehen global.proxy.url und würden versuchen, sich direkt zu verbinden: %{parts}.</translation>
    </message>
    <message>
        <source>The 6.0 chart has no setting for an extra CA</source>
        <translation>Das Chart 6.0 hat keine Einstellung für eine zusätzliche CA</translation>
    </message>
    <message>
        <source>The plan names a CA that the agents need, but the chart of line 6.0 has no key to give it to them. Installing it on the nodes helps image pulls only.</source>
        <translation>Der Plan nennt eine CA, die die Agents brauchen, aber das Chart der Linie 6.0 hat keinen Schlüssel, um sie ihnen zu geben. Sie auf den Knoten zu installieren hilft nur beim Holen der Images.</translation>
    </message>
    <message>
        <source>The first install will fail without a pull secret made by hand</source>
        <translation>Die erste Installation scheitert ohne ein von Hand angelegtes Pull-Secret</translation>
    </message>
    <message>
        <source>The registry needs a login. A job of the 6.0 chart pulls its image before the chart has made its own pull secret, and the plan names no existing one.</source>
        <translation>Die Registry verlangt eine Anmeldung. Ein Job des Charts 6.0 holt sein Image, bevor das Chart sein eigenes Pull-Secret angelegt hat, und der Plan nennt kein vorhandenes.</translation>
    </message>
    <message>
        <source>Some images come from a fixed registry whatever the plan says</source>
        <translation>Einige Images kommen aus einer festen Registry, was auch immer der Plan sagt</translation>
    </message>
    <message>
        <source>These images ignore every registry setting of the chart: %{images}.[[ They belong to the option %{value}.]]</source>
        <translation>Diese Images übergehen jede Registry-Einstellung des Charts: %{images}.[[ Sie gehören zur Option %{value}.]]</translation>
    </message>
    <message>
        <source>Rules by address are used for names that may change</source>
        <translation>Regeln nach Adresse werden für Namen verwendet, deren Adressen wechseln können</translation>
    </message>
    <message>
        <source>The format %{format} cannot hold names, so the addresses seen at one moment are written for %{host}. They carry a review date.</source>
        <translation>Das Format %{format} kann keine Namen enthalten, daher werden für %{host} die zu einem Zeitpunkt gesehenen Adressen geschrieben. Sie tragen ein Prüfdatum.</translation>
    </message>
    <message>
        <source>The plan switches certificate checks off</source>
        <translation>Der Plan schaltet die Zertifikatsprüfung ab</translation>
    </message>
    <message>
        <source>With skipSslValidation the agents accept any certificate. Anyone on the way can then read the API key and all data, and nobody would notice.</source>
        <translation>Mit skipSslValidation nehmen die Agents jedes Zertifikat an. Jeder auf dem Weg kann dann den API-Schlüssel und alle Daten lesen, und niemand würde es bemerken.</translation>
    </message>
    <message>
        <source>Copy the images so that the path after the registry stays as it is, or set every repository key of the chart as well.</source>
        <translation>Kopieren Sie die Images so, dass der Pfad hinter der Registry gleich bleibt, oder setzen Sie auch jeden Repository-Schlüssel des Charts.</translation>
    </message>
    <message>
        <source>Set the proxy for the container runtime on every node: image pulls do not use the chart&apos;s proxy.</source>
        <translation>Stellen Sie den Proxy für die Container-Laufzeit auf jedem Knoten ein: Das Holen der Images verwendet den Proxy des Charts nicht.</translation>
    </message>
    <message>
        <source>For the OpenTelemetry parts, run an internal reverse proxy and point otel.platformHttpOtlpEndpoint to it, or leave the option off.</source>
        <translation>Betreiben Sie für die OpenTelemetry-Teile einen internen Reverse-Proxy und lassen Sie otel.platformHttpOtlpEndpoint auf ihn zeigen, oder lassen Sie die Option aus.</translation>
    </message>
    <message>
        <source>Ask the security team to exempt the tenant from inspection. Otherwise mount the CA into the agents and set SSL_CERT_FILE through global.extraEnv: this is not documented and not proven.</source>
        <translation>Bitten Sie das Security-Team, den Tenant von der Inspektion auszunehmen. Hängen Sie sonst die CA in die Agents ein und setzen SSL_CERT_FILE über global.extraEnv: Das ist nicht dokumentiert und nicht erwiesen.</translation>
    </message>
    <message>
        <source>Switch the option off, or let the nodes pull these images from their own registry: %{images}.</source>
        <translation>Schalten Sie die Option aus, oder lassen Sie die Knoten diese Images aus deren eigener Registry holen: %{images}.</translation>
    </message>
    <message>
        <source>Use a rule by name where the device can do that. Otherwise compare the addresses again on the review date.</source>
        <translation>Verwenden Sie eine Regel nach Namen, wo das Gerät das kann. Vergleichen Sie sonst die Adressen am Prüfdatum erneut.</translation>
    </message>
    <message>
        <source>Only the proxy can look up %{host}</source>
        <translation>Nur der Proxy kann %{host} nachschlagen</translation>
    </message>
    <message>
        <source>The DNS servers asked here do not know %{host}, and the proxy[[ %{proxy}]] reaches it by name. That is usual where everything leaves through a proxy, and no fault.</source>
        <translation>Die hier gefragten DNS-Server kennen %{host} nicht, und der Proxy[[ %{proxy}]] erreicht ihn über den Namen. Das ist üblich, wo alles über einen Proxy hinausgeht, und kein Fehler.</translation>
    </message>
    <message>
        <source>The proxy %{proxy} cannot be reached</source>
        <translation>Der Proxy %{proxy} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The way to %{host} ends before the proxy was asked.[[ Looking up the proxy&apos;s name gave: %{lookup}.]][[ Tried: %{failed}.]]</source>
        <translation>Der Weg zu %{host} endet, bevor der Proxy gefragt wurde.[[ Das Nachschlagen des Proxy-Namens ergab: %{lookup}.]][[ Probiert: %{failed}.]]</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password</source>
        <translation>Der Proxy verlangt Benutzernamen und Passwort</translation>
    </message>
    <message>
        <source>The proxy %{proxy} answered status %{status} to the request for %{host} port %{port}. It accepts: %{schemes}.</source>
        <translation>Der Proxy %{proxy} antwortete auf die Anfrage nach %{host} Port %{port} mit Status %{status}. Er nimmt an: %{schemes}.</translation>
    </message>
    <message>
        <source>The proxy wants a login that the Agent cannot do</source>
        <translation>Der Proxy verlangt eine Anmeldung, die der Agent nicht kann</translation>
    </message>
    <message>
        <source>The proxy %{proxy} answered status %{status} to the request for %{host} port %{port} and accepts only: %{schemes}. A browser here logs in by single sign-on; the Agent has no such login.</source>
        <translation>Der Proxy %{proxy} antwortete mit Status %{status} auf die Anfrage nach %{host} Port %{port} und nimmt nur an: %{schemes}. Ein Browser meldet sich hier per Single Sign-on an; der Agent kennt keine solche Anmeldung.</translation>
    </message>
    <message>
        <source>The proxy does not allow %{host}</source>
        <translation>Der Proxy lässt %{host} nicht zu</translation>
    </message>
    <message>
        <source>The proxy %{proxy} itself refused to open a tunnel to %{host} port %{port}[[ (status %{status})]].[[ It names the reason %{error}.]][[ Via: %{via}.]]</source>
        <translation>Der Proxy %{proxy} selbst lehnte es ab, einen Tunnel zu %{host} Port %{port} zu öffnen[[ (Status %{status})]].[[ Als Grund nennt er %{error}.]][[ Via: %{via}.]]</translation>
    </message>
    <message>
        <source>Browsers here go through a proxy that the plan does not name</source>
        <translation>Browser gehen hier über einen Proxy, den der Plan nicht nennt</translation>
    </message>
    <message>
        <source>This computer&apos;s own settings, or the PAC file they name, send %{host} through %{proxy}. The Agent does not read those settings: it connects directly, and that fails here.</source>
        <translation>Die Einstellungen dieses Computers oder die PAC-Datei, die sie nennen, schicken %{host} über %{proxy}. Der Agent liest diese Einstellungen nicht: Er verbindet sich direkt, und das scheitert hier.</translation>
    </message>
    <message>
        <source>Nothing to mend. The rules for %{host} belong on the proxy.</source>
        <translation>Nichts zu beheben. Die Regeln für %{host} gehören auf den Proxy.</translation>
    </message>
    <message>
        <source>Correct the proxy&apos;s name in the plan, or have the DNS servers of this network and of the cluster know it: it does not resolve.</source>
        <translation>Korrigieren Sie den Namen des Proxys im Plan, oder machen Sie ihn den DNS-Servern dieses Netzwerks und des Clusters bekannt: Er lässt sich nicht auflösen.</translation>
    </message>
    <message>
        <source>Is %{proxy} the proxy that the proxy team names?</source>
        <translation>Ist %{proxy} der Proxy, den das Proxy-Team nennt?</translation>
    </message>
    <message>
        <source>Check the address and port of the proxy in the plan: %{proxy} does not take connections.</source>
        <translation>Prüfen Sie Adresse und Port des Proxys im Plan: %{proxy} nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Does another machine of the same network reach %{proxy}?</source>
        <translation>Erreicht ein anderer Computer desselben Netzwerks %{proxy}?</translation>
    </message>
    <message>
        <source>Allow TCP from %{clients} (and from %{vantage}, to repeat this check) to the proxy %{proxy}.</source>
        <translation>Erlauben Sie TCP für %{clients} (und von %{vantage} aus, um diese Prüfung zu wiederholen) zum Proxy %{proxy}.</translation>
    </message>
    <message>
        <source>Is %{proxy} in use elsewhere in this network?</source>
        <translation>Wird %{proxy} anderswo in diesem Netzwerk verwendet?</translation>
    </message>
    <message>
        <source>The agents do not trust the certificate of the proxy %{proxy} itself. Give them the CA that signed it, or use the proxy by http:// (the traffic inside stays encrypted).</source>
        <translation>Die Agents vertrauen dem Zertifikat des Proxys %{proxy} selbst nicht. Geben Sie ihnen die CA, die es signiert hat, oder verwenden Sie den Proxy über http:// (der Verkehr darin bleibt verschlüsselt).</translation>
    </message>
    <message>
        <source>Do you have a technical user at the proxy?</source>
        <translation>Haben Sie einen technischen Benutzer am Proxy?</translation>
    </message>
    <message>
        <source>Let the nodes and pods of the cluster pass the proxy %{proxy} without a login, by their source addresses, to exactly the hosts and ports of this plan.</source>
        <translation>Lassen Sie die Knoten und Pods des Clusters ohne Anmeldung durch den Proxy %{proxy}, anhand ihrer Quelladressen, zu genau den Hosts und Ports dieses Plans.</translation>
    </message>
    <message>
        <source>May this traffic pass the proxy without a login?</source>
        <translation>Darf dieser Verkehr ohne Anmeldung durch den Proxy?</translation>
    </message>
    <message>
        <source>The proxy refuses the login that was given. Check user and password with the proxy team; the account may be locked after several tries.</source>
        <translation>Der Proxy weist die angegebenen Anmeldedaten zurück. Prüfen Sie Benutzer und Passwort mit dem Proxy-Team; nach mehreren Versuchen kann das Konto gesperrt sein.</translation>
    </message>
    <message>
        <source>Run a small relay proxy in your network that logs in at %{proxy}, and give its address to the Agent.</source>
        <translation>Betreiben Sie in Ihrem Netzwerk einen kleinen Relay-Proxy, der sich an %{proxy} anmeldet, und geben Sie dem Agent dessen Adresse.</translation>
    </message>
    <message>
        <source>Does the proxy team insist on a login for every client?</source>
        <translation>Besteht das Proxy-Team für jeden Client auf einer Anmeldung?</translation>
    </message>
    <message>
        <source>Allow CONNECT to exactly %{host} port %{port} on the proxy %{proxy}, for %{clients}.</source>
        <translation>Erlauben Sie CONNECT zu genau %{host} Port %{port} auf dem Proxy %{proxy}, für %{clients}.</translation>
    </message>
    <message>
        <source>Does the proxy&apos;s log show a denied CONNECT to %{host}?</source>
        <translation>Zeigt das Protokoll des Proxys ein abgelehntes CONNECT zu %{host}?</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address in the plan: what answers at %{proxy} cuts the request for a tunnel without a word.</source>
        <translation>Prüfen Sie die Adresse des Proxys im Plan: Was unter %{proxy} antwortet, bricht die Anfrage nach einem Tunnel wortlos ab.</translation>
    </message>
    <message>
        <source>Is %{proxy} really a forward proxy?</source>
        <translation>Ist %{proxy} wirklich ein Forward-Proxy?</translation>
    </message>
    <message>
        <source>Image layers come from %{second}: %{reason}</source>
        <translation>Image-Layer kommen von %{second}: %{reason}</translation>
    </message>
    <message>
        <source>The registry %{host} serves the manifests, but sends whoever wants a layer on to %{second} port %{secondPort}. Without that host no image can be pulled: %{reason}.</source>
        <translation>Die Registry %{host} liefert die Manifeste, schickt aber jeden, der einen Layer will, weiter zu %{second} Port %{secondPort}. Ohne diesen Host kann kein Image geholt werden: %{reason}.</translation>
    </message>
    <message>
        <source>The registry %{host} refuses images</source>
        <translation>Die Registry %{host} verweigert Images</translation>
    </message>
    <message>
        <source>Asked for %{images}, it answers with status %{status}. Some registries answer like this for a name that does not exist, so that nobody can guess names.</source>
        <translation>Auf die Frage nach %{images} antwortet sie mit Status %{status}. Manche Registries antworten so für Namen, die es nicht gibt, damit niemand Namen erraten kann.</translation>
    </message>
    <message>
        <source>%{host} answers with a web page where a registry should</source>
        <translation>%{host} antwortet mit einer Webseite, wo eine Registry sein sollte</translation>
    </message>
    <message>
        <source>%{url} gave a web page (status %{status}[[, %{contentType}]]) in place of the JSON that container runtimes expect.[[ Page title: &quot;%{title}&quot;.]][[ Images: %{images}.]]</source>
        <translation>%{url} lieferte eine Webseite (Status %{status}[[, %{contentType}]]) anstelle des JSON, das Container-Laufzeiten erwarten.[[ Seitentitel: „%{title}“.]][[ Images: %{images}.]]</translation>
    </message>
    <message>
        <source>The registry %{host} does not have every image</source>
        <translation>Die Registry %{host} hat nicht jedes Image</translation>
    </message>
    <message>
        <source>Missing: %{images}. The registry says so itself (status %{status}[[, %{errorCode}]]); the network is fine.</source>
        <translation>Es fehlen: %{images}. Die Registry sagt es selbst (Status %{status}[[, %{errorCode}]]); das Netzwerk ist in Ordnung.</translation>
    </message>
    <message>
        <source>The registry %{host} has a certificate of a private CA</source>
        <translation>Die Registry %{host} hat ein Zertifikat einer privaten CA</translation>
    </message>
    <message>
        <source>Its certificate was issued by &quot;%{issuer}&quot;, which is no public CA. Nodes that do not have this CA refuse to pull from the registry, whatever this machine trusts.</source>
        <translation>Ihr Zertifikat wurde von „%{issuer}“ ausgestellt, das ist keine öffentliche CA. Knoten, die diese CA nicht haben, holen nichts aus der Registry, wem auch immer dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>The registry %{host} speaks plain HTTP on port %{port}</source>
        <translation>Die Registry %{host} spricht auf Port %{port} einfaches HTTP</translation>
    </message>
    <message>
        <source>A TLS connection was opened and the answer was HTTP without TLS[[: &quot;%{line}&quot;]]. Container runtimes refuse that unless they are told that the registry is insecure.</source>
        <translation>Eine TLS-Verbindung wurde geöffnet, und die Antwort war HTTP ohne TLS[[: „%{line}“]]. Container-Laufzeiten lehnen das ab, solange ihnen nicht gesagt wird, dass die Registry unsicher ist.</translation>
    </message>
    <message>
        <source>Images at %{host} lack a processor architecture of the nodes</source>
        <translation>Images auf %{host} fehlt eine Prozessorarchitektur der Knoten</translation>
    </message>
    <message>
        <source>%{images}: there for %{platforms}, while the plan has nodes with %{architectures}. Pods on the other nodes would not start.</source>
        <translation>%{images}: vorhanden für %{platforms}, während der Plan Knoten mit %{architectures} hat. Pods auf den anderen Knoten würden nicht starten.</translation>
    </message>
    <message>
        <source>Allow %{second} TCP port %{secondPort} from the nodes too, as for %{host}: the image layers come from there.</source>
        <translation>Erlauben Sie auch %{second} TCP-Port %{secondPort} von den Knoten aus, wie %{host}: Die Image-Layer kommen von dort.</translation>
    </message>
    <message>
        <source>Allow %{second} port %{secondPort} in the proxy or web filter too, without a user login: the image layers of %{host} come from there.</source>
        <translation>Erlauben Sie im Proxy oder Webfilter auch %{second} Port %{secondPort}, ohne Benutzeranmeldung: Die Image-Layer von %{host} kommen von dort.</translation>
    </message>
    <message>
        <source>Exempt exactly %{second} port %{secondPort} from TLS inspection, for traffic from the nodes: the image layers of %{host} come from there.</source>
        <translation>Nehmen Sie genau %{second} Port %{secondPort} von der TLS-Inspektion aus, für Verkehr von den Knoten: Die Image-Layer von %{host} kommen von dort.</translation>
    </message>
    <message>
        <source>Allow %{second} TCP port %{secondPort} from the nodes too. It can be reached from here, but the rules made from this plan do not hold it.</source>
        <translation>Erlauben Sie auch %{second} TCP-Port %{secondPort} von den Knoten aus. Von hier ist er erreichbar, aber die Regeln aus diesem Plan enthalten ihn nicht.</translation>
    </message>
    <message>
        <source>Correct the image name or the registry path in the chart values: %{host} has no public image %{images}.</source>
        <translation>Korrigieren Sie den Image-Namen oder den Registry-Pfad in den Werten des Charts: %{host} hat kein öffentliches Image %{images}.</translation>
    </message>
    <message>
        <source>Do other images of the same organisation come from %{host} without a login?</source>
        <translation>Kommen andere Images derselben Organisation ohne Anmeldung von %{host}?</translation>
    </message>
    <message>
        <source>Does %{host} want a login for every image?</source>
        <translation>Verlangt %{host} für jedes Image eine Anmeldung?</translation>
    </message>
    <message>
        <source>Correct user and password for %{host}, here and in the pull secret: the registry refuses the login that was given.</source>
        <translation>Korrigieren Sie Benutzer und Passwort für %{host}, hier und im Pull-Secret: Die Registry weist die angegebenen Anmeldedaten zurück.</translation>
    </message>
    <message>
        <source>Correct the path before the image names: a part of it, such as the organisation or the project of the registry, is missing.</source>
        <translation>Korrigieren Sie den Pfad vor den Image-Namen: Ein Teil davon fehlt, etwa die Organisation oder das Projekt der Registry.</translation>
    </message>
    <message>
        <source>Name the host and port where the registry itself listens: at %{url} there is a web server.</source>
        <translation>Nennen Sie Host und Port, auf dem die Registry selbst lauscht: Unter %{url} ist ein Webserver.</translation>
    </message>
    <message>
        <source>Is %{host} port %{port} really the address of the registry?</source>
        <translation>Ist %{host} Port %{port} wirklich die Adresse der Registry?</translation>
    </message>
    <message>
        <source>Allow exactly %{host} port %{port} in the proxy or web filter: a page comes in place of the registry&apos;s answer.</source>
        <translation>Erlauben Sie genau %{host} Port %{port} im Proxy oder Webfilter: Anstelle der Antwort der Registry kommt eine Seite.</translation>
    </message>
    <message>
        <source>Does a browser on another network see another page at %{url}?</source>
        <translation>Sieht ein Browser in einem anderen Netzwerk unter %{url} eine andere Seite?</translation>
    </message>
    <message>
        <source>Copy the missing images into the registry with exactly these tags (mirror job), then run the check again: %{images}.</source>
        <translation>Kopieren Sie die fehlenden Images mit genau diesen Tags in die Registry (Mirror-Job), und führen Sie dann die Prüfung erneut aus: %{images}.</translation>
    </message>
    <message>
        <source>Is the repository there, with other tags?</source>
        <translation>Ist das Repository vorhanden, mit anderen Tags?</translation>
    </message>
    <message>
        <source>Take the image tags from the chart version that will be installed: the public registry does not have %{images}.</source>
        <translation>Nehmen Sie die Image-Tags aus der Chart-Version, die installiert werden soll: Die öffentliche Registry hat %{images} nicht.</translation>
    </message>
    <message>
        <source>Correct the path: the registry knows no repository for %{images}. A prefix may be missing or doubled, or the pull-through rule rewrites the path.</source>
        <translation>Korrigieren Sie den Pfad: Die Registry kennt kein Repository für %{images}. Ein Präfix kann fehlen oder doppelt sein, oder die Pull-through-Regel schreibt den Pfad um.</translation>
    </message>
    <message>
        <source>Is the repository unknown to the registry as a whole?</source>
        <translation>Ist das Repository der Registry insgesamt unbekannt?</translation>
    </message>
    <message>
        <source>The plan knows the CA. Make sure that every node has it too: container runtimes use the node&apos;s own store, and this check cannot see it.</source>
        <translation>Der Plan kennt die CA. Stellen Sie sicher, dass auch jeder Knoten sie hat: Container-Laufzeiten verwenden den Speicher des Knotens, und diese Prüfung kann ihn nicht sehen.</translation>
    </message>
    <message>
        <source>Give the registry TLS with a certificate, or mark %{host} port %{port} as insecure in the container runtime of every node.</source>
        <translation>Geben Sie der Registry TLS mit einem Zertifikat, oder kennzeichnen Sie %{host} Port %{port} in der Container-Laufzeit jedes Knotens als unsicher.</translation>
    </message>
    <message>
        <source>Copy the images again with all their platforms (skopeo copy --all, or regctl without --platform), or keep the Agent off the other nodes.</source>
        <translation>Kopieren Sie die Images noch einmal mit allen Plattformen (skopeo copy --all oder regctl ohne --platform), oder halten Sie den Agent von den anderen Knoten fern.</translation>
    </message>
    <message>
        <source>The evidence is incomplete or contradicts itself[[: %{missing}]]. This is neither a pass nor a failure.</source>
        <translation>Die Belege sind unvollständig oder widersprechen sich[[: %{missing}]]. Das ist weder bestanden noch gescheitert.</translation>
    </message>
    <message>
        <source>Something before it has to work first[[: %{blockedBy}]].</source>
        <translation>Etwas davor muss zuerst funktionieren[[: %{blockedBy}]].</translation>
    </message>
    <message>
        <source>This check does not apply here[[: %{reason}]].</source>
        <translation>Diese Prüfung trifft hier nicht zu[[: %{reason}]].</translation>
    </message>
    <message>
        <source>Run the check again. If it stays unclear, save a report without names and ask for help with it.</source>
        <translation>Führen Sie die Prüfung erneut aus. Bleibt es unklar, speichern Sie einen Bericht ohne Namen und bitten damit um Hilfe.</translation>
    </message>
    <message>
        <source>%{host} resolves</source>
        <translation>%{host} lässt sich auflösen</translation>
    </message>
    <message>
        <source>The answer holds at least one usable address[[: %{addresses}]].[[ Asked: %{resolver}.]]</source>
        <translation>Die Antwort enthält mindestens eine brauchbare Adresse[[: %{addresses}]].[[ Gefragt: %{resolver}.]]</translation>
    </message>
    <message>
        <source>Could not tell whether %{host} resolves</source>
        <translation>Nicht feststellbar, ob sich %{host} auflösen lässt</translation>
    </message>
    <message>
        <source>Not reached: name resolution of %{host}</source>
        <translation>Nicht erreicht: Namensauflösung von %{host}</translation>
    </message>
    <message>
        <source>Not checked: name resolution of %{host}</source>
        <translation>Nicht geprüft: Namensauflösung von %{host}</translation>
    </message>
    <message>
        <source>Port %{port} of %{host} opens</source>
        <translation>Port %{port} von %{host} öffnet sich</translation>
    </message>
    <message>
        <source>A TCP connection was accepted[[ at %{connected}]][[ (%{address})]].</source>
        <translation>Eine TCP-Verbindung wurde angenommen[[ bei %{connected}]][[ (%{address})]].</translation>
    </message>
    <message>
        <source>Could not tell whether the port of %{host} opens</source>
        <translation>Nicht feststellbar, ob sich der Port von %{host} öffnet</translation>
    </message>
    <message>
        <source>Not reached: the port of %{host}</source>
        <translation>Nicht erreicht: der Port von %{host}</translation>
    </message>
    <message>
        <source>Not checked: the port of %{host}</source>
        <translation>Nicht geprüft: der Port von %{host}</translation>
    </message>
    <message>
        <source>The certificate of %{host} is trusted</source>
        <translation>Dem Zertifikat von %{host} wird vertraut</translation>
    </message>
    <message>
        <source>The chain is complete, valid now and made for this name.[[ Issued by &quot;%{issuer}&quot;, valid until %{notAfter}.]]</source>
        <translation>Die Kette ist vollständig, derzeit gültig und für diesen Namen ausgestellt.[[ Ausgestellt von „%{issuer}“, gültig bis %{notAfter}.]]</translation>
    </message>
    <message>
        <source>Could not tell whether the certificate of %{host} will be trusted</source>
        <translation>Nicht feststellbar, ob dem Zertifikat von %{host} vertraut wird</translation>
    </message>
    <message>
        <source>Not reached: the certificate of %{host}</source>
        <translation>Nicht erreicht: das Zertifikat von %{host}</translation>
    </message>
    <message>
        <source>Not checked: the certificate of %{host}</source>
        <translation>Nicht geprüft: das Zertifikat von %{host}</translation>
    </message>
    <message>
        <source>%{host} answers as expected</source>
        <translation>%{host} antwortet wie erwartet</translation>
    </message>
    <message>
        <source>The answer has the form that this service gives[[ (status %{status})]].</source>
        <translation>Die Antwort hat die Form, die dieser Dienst liefert[[ (Status %{status})]].</translation>
    </message>
    <message>
        <source>Could not tell whether the right service answers at %{host}</source>
        <translation>Nicht feststellbar, ob unter %{host} der richtige Dienst antwortet</translation>
    </message>
    <message>
        <source>Not reached: the answer of %{host}</source>
        <translation>Nicht erreicht: die Antwort von %{host}</translation>
    </message>
    <message>
        <source>Not checked: the answer of %{host}</source>
        <translation>Nicht geprüft: die Antwort von %{host}</translation>
    </message>
    <message>
        <source>The proxy lets %{host} through</source>
        <translation>Der Proxy lässt %{host} durch</translation>
    </message>
    <message>
        <source>A tunnel to %{host} port %{port} was opened.</source>
        <translation>Ein Tunnel zu %{host} Port %{port} wurde geöffnet.</translation>
    </message>
    <message>
        <source>Could not tell whether the proxy lets %{host} through</source>
        <translation>Nicht feststellbar, ob der Proxy %{host} durchlässt</translation>
    </message>
    <message>
        <source>Not reached: the proxy on the way to %{host}</source>
        <translation>Nicht erreicht: der Proxy auf dem Weg zu %{host}</translation>
    </message>
    <message>
        <source>Not checked: the proxy on the way to %{host}</source>
        <translation>Nicht geprüft: der Proxy auf dem Weg zu %{host}</translation>
    </message>
    <message>
        <source>The registry %{host} serves the images</source>
        <translation>Die Registry %{host} liefert die Images</translation>
    </message>
    <message>
        <source>It gave the manifests and the first byte of a layer[[: %{images}]].</source>
        <translation>Sie lieferte die Manifeste und das erste Byte eines Layers[[: %{images}]].</translation>
    </message>
    <message>
        <source>Could not tell whether the registry %{host} serves the images</source>
        <translation>Nicht feststellbar, ob die Registry %{host} die Images liefert</translation>
    </message>
    <message>
        <source>Not reached: the registry %{host}</source>
        <translation>Nicht erreicht: die Registry %{host}</translation>
    </message>
    <message>
        <source>Not checked: images at the registry %{host}</source>
        <translation>Nicht geprüft: Images auf der Registry %{host}</translation>
    </message>
    <message>
        <source>The clock of this machine is right</source>
        <translation>Die Uhr dieses Computers geht richtig</translation>
    </message>
    <message>
        <source>It agrees with %{source} within a minute[[ (difference %{skew})]].</source>
        <translation>Sie stimmt mit %{source} auf eine Minute überein[[ (Abweichung %{skew})]].</translation>
    </message>
    <message>
        <source>Could not tell whether the clock of this machine is right</source>
        <translation>Nicht feststellbar, ob die Uhr dieses Computers richtig geht</translation>
    </message>
    <message>
        <source>Not reached: the clock of this machine</source>
        <translation>Nicht erreicht: die Uhr dieses Computers</translation>
    </message>
    <message>
        <source>Not checked: the clock of this machine</source>
        <translation>Nicht geprüft: die Uhr dieses Computers</translation>
    </message>
    <message>
        <source>Nothing answers at %{host} port %{port}</source>
        <translation>Nichts antwortet auf %{host} Port %{port}</translation>
    </message>
    <message>
        <source>No address of %{host} answered a TCP connection to port %{port}[[ within %{limit}]].[[ Tried: %{failed}.]] No rejection came back either: the packets are lost or dropped on the way.[[ Control host %{controlHost}: %{controlResult}.]]</source>
        <translation>Keine Adresse von %{host} beantwortete eine TCP-Verbindung zu Port %{port}[[ innerhalb von %{limit}]].[[ Probiert: %{failed}.]] Es kam auch keine Zurückweisung: Die Pakete gehen unterwegs verloren oder werden verworfen.[[ Kontrollhost %{controlHost}: %{controlResult}.]]</translation>
    </message>
    <message>
        <source>Port %{port} of %{host} is refused</source>
        <translation>Port %{port} von %{host} wird zurückgewiesen</translation>
    </message>
    <message>
        <source>The connection to %{host} port %{port} was refused right away (connection refused).[[ Tried: %{failed}.]]</source>
        <translation>Die Verbindung zu %{host} Port %{port} wurde sofort zurückgewiesen (connection refused).[[ Probiert: %{failed}.]]</translation>
    </message>
    <message>
        <source>This machine does not let the connection out</source>
        <translation>Dieser Computer lässt die Verbindung nicht hinaus</translation>
    </message>
    <message>
        <source>The operating system refused to connect to %{host} port %{port} before any packet was sent.[[ It said: %{error}.]]</source>
        <translation>Das Betriebssystem verweigerte die Verbindung zu %{host} Port %{port}, bevor ein Paket gesendet wurde.[[ Es sagte: %{error}.]]</translation>
    </message>
    <message>
        <source>Only some addresses of %{host} can be reached</source>
        <translation>Nur einige Adressen von %{host} sind erreichbar</translation>
    </message>
    <message>
        <source>Port %{port} opens at %{connected}, but not at %{failed}. Agents that pick the wrong address will fail from time to time.</source>
        <translation>Port %{port} öffnet sich bei %{connected}, aber nicht bei %{failed}. Agents, die die falsche Adresse wählen, scheitern von Zeit zu Zeit.</translation>
    </message>
    <message>
        <source>Something on the way accepts every connection</source>
        <translation>Etwas auf dem Weg nimmt jede Verbindung an</translation>
    </message>
    <message>
        <source>A connection to an address that nobody uses was accepted too[[ (%{controlHost})]]. An open port proves nothing here; the TLS and HTTP checks decide.</source>
        <translation>Auch eine Verbindung zu einer Adresse, die niemand verwendet, wurde angenommen[[ (%{controlHost})]]. Ein offener Port beweist hier nichts; die TLS- und HTTP-Prüfungen entscheiden.</translation>
    </message>
    <message>
        <source>%{host} can be reached over one IP version only</source>
        <translation>%{host} ist nur über eine IP-Version erreichbar</translation>
    </message>
    <message>
        <source>All addresses of one IP version fail[[: %{failed}]].[[ The other version works: %{connected}.]] The Agent falls back where it can, and may lose time on each connection.</source>
        <translation>Alle Adressen einer IP-Version scheitern[[: %{failed}]].[[ Die andere Version funktioniert: %{connected}.]] Der Agent weicht aus, wo er kann, und verliert womöglich bei jeder Verbindung Zeit.</translation>
    </message>
    <message>
        <source>Allow outbound TCP port %{port} to %{host}, from %{clients} (and from %{vantage}, to repeat this check). No inbound rule is needed.</source>
        <translation>Erlauben Sie ausgehend TCP-Port %{port} zu %{host}, für %{clients} (und von %{vantage} aus, um diese Prüfung zu wiederholen). Eine eingehende Regel ist nicht nötig.</translation>
    </message>
    <message>
        <source>Do other hosts on the internet answer from here[[, such as %{controlHost}]]?</source>
        <translation>Antworten andere Hosts im Internet von hier aus[[, etwa %{controlHost}]]?</translation>
    </message>
    <message>
        <source>Say how traffic may leave this network. If there is a proxy, set the plan to use it; if not, allow outbound TCP port %{port} to %{host} from %{clients}.</source>
        <translation>Sagen Sie, wie Verkehr dieses Netzwerk verlassen darf. Gibt es einen Proxy, stellen Sie den Plan darauf um; wenn nicht, erlauben Sie ausgehend TCP-Port %{port} zu %{host} für %{clients}.</translation>
    </message>
    <message>
        <source>Is there no direct way to the internet from %{vantage}?</source>
        <translation>Gibt es von %{vantage} aus keinen direkten Weg ins Internet?</translation>
    </message>
    <message>
        <source>Find the firewall rule that rejects outbound TCP port %{port} to %{host} and allow it. The answer came too fast to be from %{host} itself.</source>
        <translation>Finden Sie die Firewall-Regel, die ausgehend TCP-Port %{port} zu %{host} zurückweist, und erlauben Sie ihn. Die Antwort kam zu schnell, um von %{host} selbst zu sein.</translation>
    </message>
    <message>
        <source>Does a device of your own network send the rejection?</source>
        <translation>Sendet ein Gerät Ihres eigenen Netzwerks die Zurückweisung?</translation>
    </message>
    <message>
        <source>Check host and port: nothing serves port %{port} at %{host}. If both are right, ask whoever runs %{host}.</source>
        <translation>Prüfen Sie Host und Port: Auf %{host} bedient nichts den Port %{port}. Stimmt beides, fragen Sie den Betreiber von %{host}.</translation>
    </message>
    <message>
        <source>Is %{host} port %{port} refused from other networks too?</source>
        <translation>Wird %{host} Port %{port} auch von anderen Netzwerken aus zurückgewiesen?</translation>
    </message>
    <message>
        <source>Allow this program, and the Agent on the nodes, to open TCP port %{port} to %{host} in the host firewall or endpoint security of this machine.</source>
        <translation>Erlauben Sie diesem Programm und dem Agent auf den Knoten, TCP-Port %{port} zu %{host} zu öffnen, in der Host-Firewall oder im Endpunktschutz dieses Computers.</translation>
    </message>
    <message>
        <source>Do other programs on this machine reach %{host}?</source>
        <translation>Erreichen andere Programme auf diesem Computer %{host}?</translation>
    </message>
    <message>
        <source>Check the route and gateway of this machine: it has no way to %{host}.</source>
        <translation>Prüfen Sie Route und Gateway dieses Computers: Er hat keinen Weg zu %{host}.</translation>
    </message>
    <message>
        <source>Do all programs on this machine fail to reach %{host}?</source>
        <translation>Erreicht kein Programm auf diesem Computer %{host}?</translation>
    </message>
    <message>
        <source>Complete the rule for %{host} port %{port}: it misses %{failed}. A rule by name keeps itself complete, where the device can do that.</source>
        <translation>Vervollständigen Sie die Regel für %{host} Port %{port}: Es fehlt %{failed}. Eine Regel nach Namen bleibt von selbst vollständig, wo das Gerät das kann.</translation>
    </message>
    <message>
        <source>Nothing to do. When you test by hand, do not trust an open port: a device on the way answers for every address.</source>
        <translation>Nichts zu tun. Wenn Sie von Hand testen, trauen Sie keinem offenen Port: Ein Gerät auf dem Weg antwortet für jede Adresse.</translation>
    </message>
    <message>
        <source>Route and allow both IP versions to %{host} port %{port}[[; these addresses fail: %{failed}]].</source>
        <translation>Routen und erlauben Sie beide IP-Versionen zu %{host} Port %{port}[[; diese Adressen scheitern: %{failed}]].</translation>
    </message>
    <message>
        <source>Is this network meant to carry both IP versions?</source>
        <translation>Soll dieses Netzwerk beide IP-Versionen befördern?</translation>
    </message>
    <message>
        <source>Will this network carry one IP version only?</source>
        <translation>Wird dieses Netzwerk nur eine IP-Version befördern?</translation>
    </message>
    <message>
        <source>TLS to %{host} is cut off at the first message</source>
        <translation>TLS zu %{host} wird bei der ersten Nachricht abgeschnitten</translation>
    </message>
    <message>
        <source>Port %{port} of %{address} opens, but the connection is closed as soon as the name %{host} is sent. Firewalls that filter by name do this.[[ First bytes received: %{firstBytes}.]]</source>
        <translation>Port %{port} von %{address} öffnet sich, aber die Verbindung wird geschlossen, sobald der Name %{host} gesendet wird. Das tun Firewalls, die nach Namen filtern.[[ Erste empfangene Bytes: %{firstBytes}.]]</translation>
    </message>
    <message>
        <source>TLS to %{host} starts and then hangs</source>
        <translation>TLS zu %{host} beginnt und bleibt dann hängen</translation>
    </message>
    <message>
        <source>Port %{port} of %{address} opens and our first message went out, but the server&apos;s certificate never arrived[[ within %{limit}]]. Large packets may be lost on the way, or a device drops by name.</source>
        <translation>Port %{port} von %{address} öffnet sich, und unsere erste Nachricht ging hinaus, aber das Zertifikat des Servers kam nie an[[ (innerhalb von %{limit})]]. Große Pakete gehen womöglich unterwegs verloren, oder ein Gerät verwirft nach Namen.</translation>
    </message>
    <message>
        <source>The certificate is not for %{host}</source>
        <translation>Das Zertifikat ist nicht für %{host}</translation>
    </message>
    <message>
        <source>The certificate shown at %{address} is for: %{names}. %{host} is not among them, so the Agent will refuse the connection. The names tell whose machine answers.</source>
        <translation>Das bei %{address} gezeigte Zertifikat ist für: %{names}. %{host} ist nicht darunter, daher lehnt der Agent die Verbindung ab. Die Namen verraten, wessen Maschine antwortet.</translation>
    </message>
    <message>
        <source>The certificate of %{host} is not valid at this time</source>
        <translation>Das Zertifikat von %{host} ist zu dieser Zeit nicht gültig</translation>
    </message>
    <message>
        <source>It is valid from %{notBefore} to %{notAfter}. This machine&apos;s clock says %{localTime}.[[ The server&apos;s clock says %{serverTime}, a difference of %{skew}.]]</source>
        <translation>Es ist gültig von %{notBefore} bis %{notAfter}. Die Uhr dieses Computers sagt %{localTime}.[[ Die Uhr des Servers sagt %{serverTime}, eine Abweichung von %{skew}.]]</translation>
    </message>
    <message>
        <source>%{host} port %{port} answers without TLS</source>
        <translation>%{host} Port %{port} antwortet ohne TLS</translation>
    </message>
    <message>
        <source>Allow the name %{host} in the rule that filters by name (SNI or URL filter) for outbound TCP port %{port}. Opening the address alone is not enough.</source>
        <translation>Erlauben Sie den Namen %{host} in der Regel, die nach Namen filtert (SNI- oder URL-Filter), für ausgehend TCP-Port %{port}. Nur die Adresse zu öffnen genügt nicht.</translation>
    </message>
    <message>
        <source>Does the same address accept another server name?</source>
        <translation>Nimmt dieselbe Adresse einen anderen Servernamen an?</translation>
    </message>
    <message>
        <source>Check that %{host} is the right host: the server at %{address} closes the connection for this name.</source>
        <translation>Prüfen Sie, ob %{host} der richtige Host ist: Der Server unter %{address} schließt die Verbindung bei diesem Namen.</translation>
    </message>
    <message>
        <source>Is the connection cut from other networks too?</source>
        <translation>Wird die Verbindung auch von anderen Netzwerken aus abgeschnitten?</translation>
    </message>
    <message>
        <source>Clamp the TCP MSS on the tunnel or firewall on the way to %{host}, and allow ICMP &quot;packet too big&quot; (type 3 code 4; ICMPv6 type 2).</source>
        <translation>Begrenzen Sie die TCP-MSS am Tunnel oder an der Firewall auf dem Weg zu %{host}, und erlauben Sie ICMP „packet too big“ (Typ 3 Code 4; ICMPv6 Typ 2).</translation>
    </message>
    <message>
        <source>Does the handshake work with a smaller MSS or MTU (1200)?</source>
        <translation>Funktioniert der Handshake mit kleinerer MSS oder MTU (1200)?</translation>
    </message>
    <message>
        <source>Allow the name %{host} in the rule that filters by name for outbound TCP port %{port}: a device may drop the connection silently once it has seen the name.</source>
        <translation>Erlauben Sie den Namen %{host} in der Regel, die nach Namen filtert, für ausgehend TCP-Port %{port}: Ein Gerät verwirft die Verbindung womöglich stillschweigend, sobald es den Namen gesehen hat.</translation>
    </message>
    <message>
        <source>Does the handshake hang even with a small MSS or MTU?</source>
        <translation>Bleibt der Handshake auch mit kleiner MSS oder MTU hängen?</translation>
    </message>
    <message>
        <source>Check the DNS entry of %{host}: %{address} belongs to another service (%{names}).</source>
        <translation>Prüfen Sie den DNS-Eintrag von %{host}: %{address} gehört zu einem anderen Dienst (%{names}).</translation>
    </message>
    <message>
        <source>Does a DNS server outside the company give other addresses for %{host}?</source>
        <translation>Liefert ein DNS-Server außerhalb der Firma andere Adressen für %{host}?</translation>
    </message>
    <message>
        <source>Find what redirects traffic for %{address} port %{port} (NAT, transparent proxy, portal) and let it reach the real %{host}.</source>
        <translation>Finden Sie, was Verkehr zu %{address} Port %{port} umlenkt (NAT, transparenter Proxy, Portal), und lassen Sie ihn das echte %{host} erreichen.</translation>
    </message>
    <message>
        <source>Is %{address} the right address of %{host}?</source>
        <translation>Ist %{address} die richtige Adresse von %{host}?</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock by NTP and check the clocks of all nodes. Change nothing about the certificate.</source>
        <translation>Stellen Sie die Uhr dieses Computers per NTP, und prüfen Sie die Uhren aller Knoten. Ändern Sie nichts am Zertifikat.</translation>
    </message>
    <message>
        <source>Is the clock of this machine wrong?</source>
        <translation>Geht die Uhr dieses Computers falsch?</translation>
    </message>
    <message>
        <source>Whoever runs %{host} must renew its certificate (valid until %{notAfter}[[, issued by %{issuer}]]).</source>
        <translation>Der Betreiber von %{host} muss sein Zertifikat erneuern (gültig bis %{notAfter}[[, ausgestellt von %{issuer}]]).</translation>
    </message>
    <message>
        <source>Is the clock of this machine right?</source>
        <translation>Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>Write the proxy&apos;s URL with http:// in place of https://. This proxy speaks plain HTTP on its own port; the traffic inside stays encrypted.</source>
        <translation>Schreiben Sie die URL des Proxys mit http:// statt https://. Dieser Proxy spricht auf seinem eigenen Port einfaches HTTP; der Verkehr darin bleibt verschlüsselt.</translation>
    </message>
    <message>
        <source>Is %{host} the proxy of the plan?</source>
        <translation>Ist %{host} der Proxy des Plans?</translation>
    </message>
    <message>
        <source>Open a web page in a browser and sign in if the network asks for it, or use a wired connection or the VPN. Then run the check again.</source>
        <translation>Öffnen Sie eine Webseite im Browser und melden Sie sich an, wenn das Netzwerk danach fragt, oder verwenden Sie eine kabelgebundene Verbindung oder das VPN. Führen Sie dann die Prüfung erneut aus.</translation>
    </message>
    <message>
        <source>Does a browser on this machine show a sign-in page?</source>
        <translation>Zeigt ein Browser auf diesem Computer eine Anmeldeseite?</translation>
    </message>
    <message>
        <source>Does %{host} speak TLS when reached from another network?</source>
        <translation>Spricht %{host} TLS, wenn man es von einem anderen Netzwerk aus erreicht?</translation>
    </message>
    <message>
        <source>If %{host} is a service of your own, give it TLS on port %{port}, or correct the port in the plan.</source>
        <translation>Wenn %{host} ein eigener Dienst von Ihnen ist, geben Sie ihm TLS auf Port %{port}, oder korrigieren Sie den Port im Plan.</translation>
    </message>
    <message>
        <source>Is %{host} a service of your own?</source>
        <translation>Ist %{host} ein eigener Dienst von Ihnen?</translation>
    </message>
    <message>
        <source>Traffic to %{host} is opened by an inspecting device</source>
        <translation>Verkehr zu %{host} wird von einem inspizierenden Gerät geöffnet</translation>
    </message>
    <message>
        <source>The certificate shown for %{host} was issued by &quot;%{issuer}&quot;, which is no public CA and is not trusted on this machine. A device on the way decrypts the traffic and signs with its own CA. The Agent will refuse it.</source>
        <translation>Das für %{host} gezeigte Zertifikat wurde von „%{issuer}“ ausgestellt, das ist keine öffentliche CA, und dieser Computer vertraut ihr nicht. Ein Gerät auf dem Weg entschlüsselt den Verkehr und signiert mit seiner eigenen CA. Der Agent lehnt es ab.</translation>
    </message>
    <message>
        <source>A company CA signs for %{host}: this machine trusts it, the pods do not</source>
        <translation>Eine Firmen-CA signiert für %{host}: Dieser Computer vertraut ihr, die Pods nicht</translation>
    </message>
    <message>
        <source>The certificate chain of %{host} ends at &quot;%{root}&quot;. This machine has that CA in its store, so a browser shows no error. It is no public CA, so the Agent in the cluster will refuse the connection unless it is given the CA.</source>
        <translation>Die Zertifikatskette von %{host} endet bei „%{root}“. Dieser Computer hat diese CA in seinem Speicher, deshalb zeigt ein Browser keinen Fehler. Sie ist keine öffentliche CA, daher lehnt der Agent im Cluster die Verbindung ab, solange er die CA nicht bekommt.</translation>
    </message>
    <message>
        <source>%{host} shows a certificate signed by itself</source>
        <translation>%{host} zeigt ein selbst signiertes Zertifikat</translation>
    </message>
    <message>
        <source>The only certificate sent is for &quot;%{subject}&quot; and no CA stands behind it. Routers and load balancers without a proper setup do this; it is probably not the service.</source>
        <translation>Das einzige gesendete Zertifikat ist für „%{subject}“, und keine CA steht dahinter. Router und Load-Balancer ohne richtige Einrichtung tun das; wahrscheinlich ist es nicht der Dienst.</translation>
    </message>
    <message>
        <source>%{host} does not send its whole certificate chain</source>
        <translation>%{host} sendet nicht seine ganze Zertifikatskette</translation>
    </message>
    <message>
        <source>The intermediate certificate &quot;%{issuer}&quot; is missing from what the server sent. Some desktops fetch it by themselves; the Agent does not and will refuse the connection.</source>
        <translation>In dem, was der Server gesendet hat, fehlt das Zwischenzertifikat „%{issuer}“. Manche Desktops holen es selbst; der Agent tut das nicht und lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>Exempt exactly %{host} port %{port} from TLS inspection, for traffic from the nodes and pods of the cluster. The inspecting CA is &quot;%{issuer}&quot;.</source>
        <translation>Nehmen Sie genau %{host} Port %{port} von der TLS-Inspektion aus, für Verkehr von den Knoten und Pods des Clusters. Die inspizierende CA ist „%{issuer}“.</translation>
    </message>
    <message>
        <source>May traffic to %{host} go uninspected?</source>
        <translation>Darf Verkehr zu %{host} ohne Inspektion bleiben?</translation>
    </message>
    <message>
        <source>Must traffic to %{host} be inspected?</source>
        <translation>Muss Verkehr zu %{host} inspiziert werden?</translation>
    </message>
    <message>
        <source>If inspection must stay: the chart of line 6.0 has no key for an extra CA. An environment variable and a mount may work (not proven). Ask for the exemption first.</source>
        <translation>Wenn die Inspektion bleiben muss: Das Chart der Linie 6.0 hat keinen Schlüssel für eine zusätzliche CA. Eine Umgebungsvariable und ein Mount könnten funktionieren (nicht erwiesen). Bitten Sie zuerst um die Ausnahme.</translation>
    </message>
    <message>
        <source>The plan gives the CA to the agents. Install it on every node too: image pulls use the node&apos;s own store.</source>
        <translation>Der Plan gibt die CA den Agents. Installieren Sie sie auch auf jedem Knoten: Das Holen der Images verwendet den Speicher des Knotens.</translation>
    </message>
    <message>
        <source>Exempt exactly %{host} port %{port} from TLS inspection, for traffic from the nodes and pods of the cluster. The inspecting CA is &quot;%{root}&quot;.</source>
        <translation>Nehmen Sie genau %{host} Port %{port} von der TLS-Inspektion aus, für Verkehr von den Knoten und Pods des Clusters. Die inspizierende CA ist „%{root}“.</translation>
    </message>
    <message>
        <source>If inspection must stay: the chart of line 6.0 has no key for an extra CA. An environment variable and a mount may work (not proven). Ask for the exemption first; do not switch certificate checks off.</source>
        <translation>Wenn die Inspektion bleiben muss: Das Chart der Linie 6.0 hat keinen Schlüssel für eine zusätzliche CA. Eine Umgebungsvariable und ein Mount könnten funktionieren (nicht erwiesen). Bitten Sie zuerst um die Ausnahme; schalten Sie die Zertifikatsprüfung nicht ab.</translation>
    </message>
    <message>
        <source>Find the device that answers at %{address} in place of %{host}, and route the traffic to the real service.</source>
        <translation>Finden Sie das Gerät, das bei %{address} anstelle von %{host} antwortet, und leiten Sie den Verkehr zum echten Dienst.</translation>
    </message>
    <message>
        <source>Does another network see a proper certificate for %{host}?</source>
        <translation>Sieht ein anderes Netzwerk ein richtiges Zertifikat für %{host}?</translation>
    </message>
    <message>
        <source>Whoever runs %{host} should install a certificate from a CA. A default certificate of an ingress or load balancer is the usual reason.</source>
        <translation>Der Betreiber von %{host} sollte ein Zertifikat einer CA installieren. Üblicher Grund ist das Standardzertifikat eines Ingress oder Load-Balancers.</translation>
    </message>
    <message>
        <source>Is this certificate seen from other networks too?</source>
        <translation>Wird dieses Zertifikat auch von anderen Netzwerken aus gesehen?</translation>
    </message>
    <message>
        <source>Whoever runs %{host} should send the intermediate certificate &quot;%{issuer}&quot; together with the server certificate.</source>
        <translation>Der Betreiber von %{host} sollte das Zwischenzertifikat „%{issuer}“ zusammen mit dem Serverzertifikat senden.</translation>
    </message>
    <message>
        <source>Is the chain incomplete from other networks too?</source>
        <translation>Ist die Kette auch von anderen Netzwerken aus unvollständig?</translation>
    </message>
    <message>
        <source>Configure the inspecting device to send its intermediate certificate &quot;%{issuer}&quot;, or exempt exactly %{host} from inspection.</source>
        <translation>Stellen Sie das inspizierende Gerät so ein, dass es sein Zwischenzertifikat „%{issuer}“ sendet, oder nehmen Sie genau %{host} von der Inspektion aus.</translation>
    </message>
    <message>
        <source>Does a device of your own present this certificate?</source>
        <translation>Zeigt ein Gerät von Ihnen selbst dieses Zertifikat?</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>An empty list of values.</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
    <message>
        <source>give a report that this program wrote</source>
        <translation>geben Sie einen Bericht an, den dieses Programm geschrieben hat</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is not a time such as 2026-01-31T12:00:00Z</source>
        <translation>ist keine Zeit wie 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>is not an IP address</source>
        <translation>ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>holds something that is not a short text</source>
        <translation>enthält etwas, das kein kurzer Text ist</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>holds more than %1 entries</source>
        <translation>enthält mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>was written by a newer version (%1)</source>
        <translation>wurde von einer neueren Version geschrieben (%1)</translation>
    </message>
    <message>
        <source>open it with that version of the program</source>
        <translation>öffnen Sie es mit dieser Version des Programms</translation>
    </message>
    <message>
        <source>is not a report (its schema is not %1)</source>
        <translation>ist kein Bericht (sein Schema ist nicht %1)</translation>
    </message>
    <message>
        <source>give a file written with check --report</source>
        <translation>geben Sie eine Datei an, die mit check --report geschrieben wurde</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Ask who runs %{host} why its answers lead to %{second}: that is this computer, its own link or a private network. Nothing was sent there, and no rule should allow it.</source>
        <translation>Fragen Sie, wer %{host} betreibt, warum seine Antworten zu %{second} führen: Das ist dieser Rechner, sein eigener Netzabschnitt oder ein privates Netz. Dorthin wurde nichts gesendet, und keine Regel soll es erlauben.</translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation>ist keines von %1</translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>The state of a connection.</extracomment>
        <translation>defekt</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>works</source>
        <extracomment>The state of a connection.</extracomment>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>is not a port</source>
        <translation>ist kein Port</translation>
    </message>
    <message>
        <source>The DNS server %{resolver} does not answer</source>
        <translation>Der DNS-Server %{resolver} antwortet nicht</translation>
    </message>
    <message>
        <source>%{resolver} gave no answer for %{host}, while another server, %{otherResolver}, gives: %{otherAddresses}. The name resolves, but whoever asks the dead server first waits for it at each look-up.</source>
        <translation>%{resolver} gab für %{host} keine Antwort, ein anderer Server, %{otherResolver}, dagegen: %{otherAddresses}. Der Name wird aufgelöst, aber wer den toten Server zuerst fragt, wartet bei jeder Abfrage auf ihn.</translation>
    </message>
    <message>
        <source>Nobody answers the question for IPv6 addresses of %{host}</source>
        <translation>Die Frage nach IPv6-Adressen von %{host} beantwortet niemand</translation>
    </message>
    <message>
        <source>%{resolver} gives %{addresses} for %{host}, and is silent when it is asked for IPv6 addresses (AAAA). Each new connection of the Agent waits for that answer.</source>
        <translation>%{resolver} gibt für %{host} %{addresses} und schweigt, wenn nach IPv6-Adressen (AAAA) gefragt wird. Jede neue Verbindung des Agents wartet auf diese Antwort.</translation>
    </message>
    <message>
        <source>Mend the DNS server %{resolver}, or take it out of the list of the nodes, the pods and this machine: look-ups that ask it first wait until they give up.</source>
        <translation>Setzen Sie den DNS-Server %{resolver} instand, oder nehmen Sie ihn aus der Liste der Knoten, der Pods und dieses Rechners: Abfragen, die zuerst bei ihm landen, warten, bis sie aufgeben.</translation>
    </message>
    <message>
        <source>Let %{resolver} answer questions for IPv6 addresses (AAAA), and look whether a firewall or a forwarder drops them. An answer without an address will do.</source>
        <translation>Lassen Sie %{resolver} auf Fragen nach IPv6-Adressen (AAAA) antworten, und sehen Sie nach, ob eine Firewall oder ein Forwarder sie verwirft. Eine Antwort ohne Adresse genügt.</translation>
    </message>
    <message>
        <source>Let %{resolver} look up %{alias}: %{host} is an alias of it, and it is that name which %{resolver} does not know. A private zone that hides the public one and lacks this record is the usual reason.</source>
        <translation>Lassen Sie %{resolver} den Namen %{alias} auflösen: %{host} ist ein Alias dafür, und diesen Namen kennt %{resolver} nicht. Der übliche Grund ist eine private Zone, die die öffentliche verdeckt und der dieser Eintrag fehlt.</translation>
    </message>
    <message>
        <source>Let %{resolver} look up %{host}: it is a public name, and other outside names resolve. Look for a DNS filter, or for a zone of your own that covers the name.</source>
        <translation>Lassen Sie %{resolver} den Namen %{host} auflösen: Er ist öffentlich, und andere Namen von außen werden aufgelöst. Suchen Sie nach einem DNS-Filter oder nach einer eigenen Zone, die den Namen abdeckt.</translation>
    </message>
    <message>
        <source>Does %{resolver} look up other names on the internet?</source>
        <translation>Löst %{resolver} andere Namen im Internet auf?</translation>
    </message>
    <message>
        <source>Correct the name %{host} in the plan.</source>
        <translation>Berichtigen Sie den Namen %{host} im Plan.</translation>
    </message>
    <message>
        <source>Is %{host} spelt as its owner spells it?</source>
        <translation>Ist %{host} so geschrieben, wie der Betreiber den Namen schreibt?</translation>
    </message>
    <message>
        <source>Add an address record for %{host}, seen from nodes and pods too.</source>
        <translation>Legen Sie einen Adresseintrag für %{host} an, der auch von Knoten und Pods aus gesehen wird.</translation>
    </message>
    <message>
        <source>Has %{host} a record in your own zone?</source>
        <translation>Hat %{host} einen Eintrag in Ihrer eigenen Zone?</translation>
    </message>
    <message>
        <source>Mend the forwarder behind %{resolver}: it answers for %{control}, so the way to it is open, and it gives no answer for %{host}.</source>
        <translation>Setzen Sie den Forwarder hinter %{resolver} instand: Er antwortet für %{control}, der Weg zu ihm ist also offen, und für %{host} gibt er keine Antwort.</translation>
    </message>
    <message>
        <source>The receiver refuses the API key, and the clock here is wrong</source>
        <translation>Der Receiver lehnt den API-Schlüssel ab, und die Uhr hier geht falsch</translation>
    </message>
    <message>
        <source>The real receiver at %{host} answered with status %{status} to the API key. The clock of this machine is off by %{skew}: with a wrong clock a good key may be refused too.</source>
        <translation>Der echte Receiver unter %{host} antwortete auf den API-Schlüssel mit Status %{status}. Die Uhr dieses Rechners geht um %{skew} falsch: Mit einer falschen Uhr kann auch ein guter Schlüssel abgelehnt werden.</translation>
    </message>
    <message>
        <source>Set the clocks of this machine and of all nodes by NTP, then run the check again. Only if the key is refused then too is it a matter of the key.</source>
        <translation>Stellen Sie die Uhren dieses Rechners und aller Knoten per NTP, und prüfen Sie dann noch einmal. Erst wenn der Schlüssel auch dann abgelehnt wird, liegt es am Schlüssel.</translation>
    </message>
    <message>
        <source>Let the DNS servers of the nodes look up %{second}: %{host} sends its clients there, and the name does not resolve. No firewall rule mends that.</source>
        <translation>Lassen Sie die DNS-Server der Knoten den Namen %{second} auflösen: %{host} schickt seine Clients dorthin, und der Name wird nicht aufgelöst. Keine Firewall-Regel behebt das.</translation>
    </message>
    <message>
        <source>What answers at %{proxy} is no forward proxy</source>
        <translation>Was unter %{proxy} antwortet, ist kein Forward-Proxy</translation>
    </message>
    <message>
        <source>Correct the address or the port of the proxy in the plan: %{proxy} is something else.</source>
        <translation>Berichtigen Sie Adresse oder Port des Proxys im Plan: %{proxy} ist etwas anderes.</translation>
    </message>
    <message>
        <source>The registry %{host} leads to %{second}, which is not in the plan</source>
        <translation>Die Registry %{host} führt zu %{second}, das nicht im Plan steht</translation>
    </message>
    <message>
        <source>On the way to an image it sends its clients on to %{second} port %{secondPort}. That works from here; nodes need it too, and no rule of this plan holds it.</source>
        <translation>Auf dem Weg zu einem Image schickt sie ihre Clients weiter zu %{second} Port %{secondPort}. Von hier aus geht das; auch die Knoten brauchen es, und keine Regel dieses Plans enthält es.</translation>
    </message>
    <message>
        <source>The registry %{host} gives altered documents</source>
        <translation>Die Registry %{host} gibt veränderte Dokumente</translation>
    </message>
    <message>
        <source>What was asked for by its digest does not have that digest: %{url}.[[ Images: %{images}.]] Container runtimes compare, and refuse to pull.</source>
        <translation>Was über seinen Digest angefragt wurde, hat diesen Digest nicht: %{url}.[[ Images: %{images}.]] Container-Laufzeiten vergleichen und verweigern den Abruf.</translation>
    </message>
    <message>
        <source>Let the DNS servers of the nodes look up %{second}: the image layers of %{host} come from there, and the name does not resolve. No firewall rule mends that.</source>
        <translation>Lassen Sie die DNS-Server der Knoten den Namen %{second} auflösen: Die Image-Schichten von %{host} kommen von dort, und der Name wird nicht aufgelöst. Keine Firewall-Regel behebt das.</translation>
    </message>
    <message>
        <source>Is %{second} a part of this registry?</source>
        <translation>Gehört %{second} zu dieser Registry?</translation>
    </message>
    <message>
        <source>Do the nodes leave by a way that filters?</source>
        <translation>Gehen die Knoten auf einem Weg nach außen, der filtert?</translation>
    </message>
    <message>
        <source>Find the cache or mirror that alters documents, and switch that off: what was asked for by its digest came with other bytes (%{url}), and container runtimes refuse it.</source>
        <translation>Finden Sie den Cache oder Mirror, der Dokumente verändert, und schalten Sie das ab: Was über seinen Digest angefragt wurde, kam mit anderen Bytes (%{url}), und Container-Laufzeiten lehnen es ab.</translation>
    </message>
    <message>
        <source>Does the registry itself give other bytes, without anything in between?</source>
        <translation>Gibt die Registry selbst andere Bytes, ohne etwas dazwischen?</translation>
    </message>
    <message>
        <source>Exempt exactly %{host} from every device that alters content on the way.</source>
        <translation>Nehmen Sie genau %{host} von jedem Gerät aus, das unterwegs Inhalte verändert.</translation>
    </message>
    <message>
        <source>Does a device on the way to %{host} rewrite what it carries?</source>
        <translation>Schreibt ein Gerät auf dem Weg zu %{host} um, was es befördert?</translation>
    </message>
    <message>
        <source>%{host} can be reached by IPv6 only</source>
        <translation>%{host} ist nur über IPv6 erreichbar</translation>
    </message>
    <message>
        <source>No IPv4 address answers[[: %{failed}]].[[ IPv6 works: %{connected}.]] That is as it should be in a network that carries IPv6 only; elsewhere a connection may lose time before it falls back.</source>
        <translation>Keine IPv4-Adresse antwortet[[: %{failed}]].[[ IPv6 funktioniert: %{connected}.]] In einem reinen IPv6-Netz ist das richtig so; sonst kann eine Verbindung Zeit verlieren, bevor sie ausweicht.</translation>
    </message>
    <message>
        <source>Leave it where this network carries IPv6 only by design. Else route and allow IPv4 to %{host} port %{port}[[; these addresses fail: %{failed}]].</source>
        <translation>Lassen Sie es so, wenn dieses Netz mit Absicht nur IPv6 befördert. Sonst routen und erlauben Sie IPv4 zu %{host} Port %{port}[[; diese Adressen antworten nicht: %{failed}]].</translation>
    </message>
    <message>
        <source>The registry %{host} sends its clients to an address without TLS</source>
        <translation>Die Registry %{host} schickt ihre Clients zu einer Adresse ohne TLS</translation>
    </message>
    <message>
        <source>Its answer to %{url} leads to http://%{plainHttp}: the registry believes that its external URL begins with http.[[ Images: %{images}.]] Container runtimes that were told to use TLS stop there.</source>
        <translation>Ihre Antwort auf %{url} führt zu http://%{plainHttp}: Die Registry glaubt, dass ihre externe URL mit http beginnt.[[ Images: %{images}.]] Container-Laufzeiten, die TLS verwenden sollen, brechen dort ab.</translation>
    </message>
    <message>
        <source>Find out whether %{host} is meant to lead to %{second} port %{secondPort}. If so, name it to the plan as a companion of the registry, so that the rules hold it; if not, correct the external URL of the registry.</source>
        <translation>Klären Sie, ob %{host} zu %{second} Port %{secondPort} führen soll. Wenn ja, nennen Sie diesen Host im Plan als Begleiter der Registry, damit die Regeln ihn enthalten; wenn nicht, berichtigen Sie die externe URL der Registry.</translation>
    </message>
    <message>
        <source>Correct the external URL of the registry %{host}: it has to begin with https. Where a load balancer in front of it ends TLS, let that say so to the registry (X-Forwarded-Proto: https).</source>
        <translation>Die externe URL der Registry %{host} berichtigen: Sie muss mit https beginnen. Wo ein Load-Balancer davor TLS beendet, soll er das der Registry mitteilen (X-Forwarded-Proto: https).</translation>
    </message>
    <message>
        <source>The no-proxy list misses names that are inside</source>
        <translation>In der No-Proxy-Liste fehlen Namen, die innen liegen</translation>
    </message>
    <message>
        <source>Traffic that stays inside would be sent to the proxy, which may not deliver it. Missing: %{value}.</source>
        <translation>Verkehr, der innen bleibt, würde an den Proxy gesendet, der ihn vielleicht nicht zustellt. Es fehlen: %{value}.</translation>
    </message>
    <message>
        <source>Spoken to as a forward proxy on the way to %{host}, it answered as another service does[[: with status %{status}]][[: &quot;%{line}&quot;]].[[ It calls itself &quot;%{server}&quot;.]]</source>
        <translation>Auf dem Weg zu %{host} als Forward-Proxy angesprochen, antwortete es wie ein anderer Dienst[[: mit Status %{status}]][[: „%{line}“]].[[ Es nennt sich „%{server}“.]]</translation>
    </message>
    <message>
        <source>This computer has no network</source>
        <translation>Dieser Computer hat kein Netzwerk</translation>
    </message>
    <message>
        <source>It knows no way to the internet, nor to the DNS servers that it should ask, and nobody answered anything. So nothing is known yet of what the Agent will meet.</source>
        <translation>Er kennt keinen Weg ins Internet und keinen zu den DNS-Servern, die er fragen soll, und niemand hat irgendetwas geantwortet. Darum ist noch nichts darüber bekannt, was der Agent vorfinden wird.</translation>
    </message>
    <message>
        <source>Connect this computer to the network that the checks are about: cable, Wi-Fi or VPN. Then run the check again.</source>
        <translation>Verbinden Sie diesen Computer mit dem Netzwerk, um das es geht: Kabel, WLAN oder VPN. Führen Sie die Prüfung dann noch einmal aus.</translation>
    </message>
    <message>
        <source>In place of a TLS handshake, plain text came back.[[ It starts with: %{line}.]] Something that is not the expected service answers here.</source>
        <translation>Anstelle eines TLS-Handshakes kam unverschlüsselter Text zurück.[[ Es beginnt mit: %{line}.]] Hier antwortet etwas, das nicht der erwartete Dienst ist.</translation>
    </message>
    <message>
        <source>Find the device that answers port %{port} of %{host} without TLS, and let TLS pass unchanged.</source>
        <translation>Finden Sie das Gerät, das Port %{port} von %{host} ohne TLS beantwortet, und lassen Sie TLS unverändert durch.</translation>
    </message>
    <message>
        <source>Say in the plan where the chart comes from: quay, rancher-prime or rancher-apps.</source>
        <translation>Geben Sie im Plan an, woher das Chart kommt: quay, rancher-prime oder rancher-apps.</translation>
    </message>
    <message>
        <source>Add to the no-proxy list: %{value}. Cluster suffixes, the API server, the service and pod ranges, and the own registry belong there.</source>
        <translation>Nehmen Sie in die No-Proxy-Liste auf: %{value}. Dorthin gehören die Suffixe des Clusters, der API-Server, die Bereiche der Services und Pods und die eigene Registry.</translation>
    </message>
    <message>
        <source>Create the pull secret in the agent&apos;s namespace first, and name it in the plan, which puts it into global.imagePullSecrets.</source>
        <translation>Legen Sie zuerst das Pull-Secret im Namespace des Agents an, und nennen Sie es im Plan: Der setzt es in global.imagePullSecrets ein.</translation>
    </message>
    <message>
        <source>Install the CA that signs the traffic, and leave the certificate checks on; or exempt the tenant from inspection.</source>
        <translation>Richten Sie die CA ein, die den Verkehr signiert, und lassen Sie die Zertifikatsprüfung eingeschaltet; oder nehmen Sie den Tenant von der Inspektion aus.</translation>
    </message>
    <message>
        <source>Plan with this proxy (%{proxy}) and check again; the hand-off then puts it into the Helm values.</source>
        <translation>Planen Sie mit diesem Proxy (%{proxy}), und prüfen Sie erneut; die Übergabe setzt ihn dann in die Helm-Values ein.</translation>
    </message>
    <message>
        <source>Get a technical user for the proxy and give its login to the Agent with the proxy&apos;s URL. Keep that value in a Secret or in a values file that only you can read. To test it here, name its user in the plan and give the checks the password (STS_NETSETUP_PROXY_PASSWORD).</source>
        <translation>Besorgen Sie einen technischen Benutzer für den Proxy, und geben Sie dem Agent dessen Anmeldung mit der URL des Proxys. Halten Sie diesen Wert in einem Secret oder in einer Values-Datei, die nur Sie lesen können. Um es hier zu erproben, nennen Sie den Benutzer im Plan und geben Sie den Prüfungen das Passwort (STS_NETSETUP_PROXY_PASSWORD).</translation>
    </message>
    <message>
        <source>If the registry wants a login: name its user in the plan, give the checks the password (STS_NETSETUP_REGISTRY_PASSWORD), and make a pull secret for the namespace.</source>
        <translation>Falls die Registry eine Anmeldung verlangt: Nennen Sie den Benutzer im Plan, geben Sie den Prüfungen das Passwort (STS_NETSETUP_REGISTRY_PASSWORD), und legen Sie ein Pull-Secret für den Namespace an.</translation>
    </message>
    <message>
        <source>Install the CA &quot;%{root}&quot; on every node for the container runtime, and give it to the plan as company CA, so that this check judges with it.</source>
        <translation>Richten Sie die CA „%{root}“ auf jedem Knoten für die Container-Laufzeit ein, und geben Sie sie dem Plan als Firmen-CA, damit diese Prüfung mit ihr urteilt.</translation>
    </message>
    <message>
        <source>Let the cluster use only the IP version that works, and name it in the plan, so that the rules match.</source>
        <translation>Lassen Sie den Cluster nur die IP-Version benutzen, die funktioniert, und nennen Sie sie im Plan, damit die Regeln dazu passen.</translation>
    </message>
    <message>
        <source>If inspection must stay: get the CA certificate &quot;%{issuer}&quot; from the security team, give it to the plan as company CA, and install it on every node for the image pulls.</source>
        <translation>Falls die Inspektion bleiben muss: Besorgen Sie das CA-Zertifikat „%{issuer}“ vom Sicherheitsteam, geben Sie es dem Plan als Firmen-CA, und richten Sie es für das Laden der Images auf jedem Knoten ein.</translation>
    </message>
    <message>
        <source>If inspection must stay: give the CA &quot;%{root}&quot; to the plan as company CA, so that the agents trust it, and install it on every node for the image pulls. Do not switch certificate checks off.</source>
        <translation>Falls die Inspektion bleiben muss: Geben Sie die CA „%{root}“ dem Plan als Firmen-CA, damit die Agents ihr vertrauen, und richten Sie sie für das Laden der Images auf jedem Knoten ein. Schalten Sie die Zertifikatsprüfung nicht ab.</translation>
    </message>
    <message>
        <source>Images in the registry %{host} are not what their source has</source>
        <translation>Images in der Registry %{host} sind nicht das, was ihre Quelle hat</translation>
    </message>
    <message>
        <source>Under the same tag the public registry holds something else: %{images}. They can be pulled, but what the pods would run is not what was published.</source>
        <translation>Unter demselben Tag liegt in der öffentlichen Registry etwas anderes: %{images}. Sie lassen sich laden, aber was die Pods dann ausführen, ist nicht das, was veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Copy %{images} again, this time with all platforms: the registry holds one of them alone, so the copy has a digest of its own and cannot be compared.</source>
        <translation>Kopieren Sie %{images} noch einmal, diesmal mit allen Plattformen: Die Registry hat nur eine davon, deshalb hat die Kopie einen eigenen Digest und lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Copy %{images} again, or let the registry fetch them again: the tag has moved since then, or somebody put another image under it.</source>
        <translation>Kopieren Sie %{images} noch einmal, oder lassen Sie die Registry sie neu holen: Das Tag ist seitdem gewandert, oder jemand hat ein anderes Image daruntergelegt.</translation>
    </message>
    <message>
        <source>Pulling %{images}, the container runtime of node %{node} ended with the words: &quot;%{says}&quot;.[[ They are about %{other}, which is not the registry in the name of the image: the registry sends its clients there, or the runtime was set up with a mirror.]]</source>
        <translation>Beim Holen von %{images} endete die Container-Laufzeit des Knotens %{node} mit den Worten: „%{says}“.[[ Sie sprechen von %{other}, und das ist nicht die Registry im Namen des Images: Die Registry schickt ihre Clients dorthin, oder die Laufzeit wurde mit einem Mirror eingerichtet.]]</translation>
    </message>
    <message>
        <source>The container runtime of node %{node} has pulled %{images}.</source>
        <translation>Die Container-Laufzeit des Knotens %{node} hat %{images} geholt.</translation>
    </message>
    <message>
        <source>This concerns %{vantage} alone: %{getThrough} get through, and only that counts for the Agent.</source>
        <translation>Das gilt nur dort (%{vantage}): %{getThrough} kommen durch, und nur das zählt für den Agent.</translation>
    </message>
    <message>
        <source>Traffic of the cluster itself is sent to the proxy</source>
        <translation>Verkehr des Clusters selbst wird an den Proxy geschickt</translation>
    </message>
    <message>
        <source>The environment of the pods at %{vantage} sends everything to %{proxy}, and the list of exceptions does not hold: %{targets}. A proxy cannot answer for these, so the Agent would lose the API server.</source>
        <translation>Die Umgebung der Pods (%{vantage}) schickt alles an %{proxy}, und in der Liste der Ausnahmen fehlt: %{targets}. Für diese kann kein Proxy antworten; der Agent würde den API-Server verlieren.</translation>
    </message>
    <message>
        <source>Pods use the proxy, and image pulls from %{host} do not</source>
        <translation>Pods nutzen den Proxy, das Holen der Images von %{host} nicht</translation>
    </message>
    <message>
        <source>The container runtime of node %{node} went straight to %{host} and got nowhere. A runtime does not read the proxy settings of pods or of a shell.[[ It says: &quot;%{says}&quot;.]]</source>
        <translation>Die Container-Laufzeit des Knotens %{node} ging direkt zu %{host} und kam nicht an. Eine Laufzeit liest die Proxy-Einstellungen von Pods oder einer Shell nicht.[[ Sie sagt: „%{says}“.]]</translation>
    </message>
    <message>
        <source>Complete NO_PROXY where pods are given their proxy: %{targets}. The hand-off has the whole list, one for each reader.</source>
        <translation>Ergänzen Sie NO_PROXY dort, wo Pods ihren Proxy bekommen: %{targets}. Die Übergabe enthält die ganze Liste, eine für jeden Leser.</translation>
    </message>
    <message>
        <source>Give the container runtime of every node the proxy[[ %{proxy}]]: HTTPS_PROXY and NO_PROXY in a drop-in of its service, then restart it.</source>
        <translation>Geben Sie der Container-Laufzeit jedes Knotens den Proxy[[ %{proxy}]]: HTTPS_PROXY und NO_PROXY in einem Drop-in ihres Dienstes, danach neu starten.</translation>
    </message>
    <message>
        <source>Does the service of the container runtime have no proxy on the nodes?</source>
        <translation>Hat der Dienst der Container-Laufzeit auf den Knoten keinen Proxy?</translation>
    </message>
    <message>
        <source>The image of the check itself could not be pulled from %{host}</source>
        <translation>Das Image der Prüfung selbst ließ sich nicht von %{host} holen</translation>
    </message>
    <message>
        <source>On node %{node} the pod that should look around did not start, for want of %{images}. So nothing is known of what pods see there.[[ The container runtime says: &quot;%{says}&quot;.]]</source>
        <translation>Auf dem Knoten %{node} startete der Pod nicht, der sich umsehen sollte: Es fehlt %{images}. Darum ist nicht bekannt, was Pods dort sehen.[[ Die Container-Laufzeit sagt: „%{says}“.]]</translation>
    </message>
    <message>
        <source>Allow exactly %{host} port %{port} in the proxy or web filter, for the nodes, without a user login: the refusal may be that of a filter and not of the registry.</source>
        <translation>Erlauben Sie genau %{host} Port %{port} im Proxy oder Webfilter für die Knoten, ohne Benutzeranmeldung: Die Ablehnung kann die eines Filters sein und nicht die der Registry.</translation>
    </message>
    <message>
        <source>Does the log of a proxy or web filter show the refused request?</source>
        <translation>Zeigt das Log eines Proxys oder Webfilters die abgelehnte Anfrage?</translation>
    </message>
    <message>
        <source>Run the check with an image that the nodes have already, or that they can pull: that of the Agent will do, and needs no rule of its own.</source>
        <translation>Führen Sie die Prüfung mit einem Image aus, das die Knoten schon haben oder holen können: Das des Agents genügt und braucht keine eigene Regel.</translation>
    </message>
    <message>
        <source>Pods do not get to %{host}, and their node does</source>
        <translation>Pods erreichen %{host} nicht, ihr Knoten aber schon</translation>
    </message>
    <message>
        <source>From the node %{node} itself the connection opens; from a pod on it nothing answers. So what stops it stands between the pods and their node, or lets nodes out and pods not.[[ The DNS server that was asked: %{resolver}.]]</source>
        <translation>Vom Knoten %{node} selbst kommt die Verbindung zustande; einem Pod darauf antwortet niemand. Was sie aufhält, steht also zwischen den Pods und ihrem Knoten, oder es lässt Knoten hinaus und Pods nicht.[[ Gefragt wurde der DNS-Server %{resolver}.]]</translation>
    </message>
    <message>
        <source>A node does not get to %{host}, and others do</source>
        <translation>Ein Knoten erreicht %{host} nicht, andere schon</translation>
    </message>
    <message>
        <source>The same connection to %{host} port %{port} opens from other nodes of the cluster. What is missing is missing for node %{node}.[[ Tried: %{failed}.]]</source>
        <translation>Dieselbe Verbindung zu %{host} Port %{port} kommt von anderen Knoten des Clusters zustande. Was fehlt, fehlt für den Knoten %{node}.[[ Versucht: %{failed}.]]</translation>
    </message>
    <message>
        <source>Look for a network policy that keeps pods from %{host}, and let the checks look from the nodes themselves too: where they get through, it is a matter of the cluster and not of the firewall.</source>
        <translation>Suchen Sie eine Netzwerkrichtlinie, die Pods von %{host} fernhält, und lassen Sie auch von den Knoten selbst prüfen: Kommen diese durch, liegt es am Cluster und nicht an der Firewall.</translation>
    </message>
    <message>
        <source>Do the nodes themselves reach %{host} port %{port}?</source>
        <translation>Erreichen die Knoten selbst %{host} Port %{port}?</translation>
    </message>
    <message>
        <source>Allow what the pods of the Agent need in the network policies of the cluster: DNS (UDP and TCP port 53) and TCP port %{port} to %{host}. The hand-off has such a policy.</source>
        <translation>Erlauben Sie in den Netzwerkrichtlinien des Clusters, was die Pods des Agents brauchen: DNS (UDP- und TCP-Port 53) und TCP-Port %{port} zu %{host}. Die Übergabe enthält eine solche Richtlinie.</translation>
    </message>
    <message>
        <source>Allow the addresses of the pods as sources too, as those of the nodes, for TCP port %{port} to %{host}.</source>
        <translation>Erlauben Sie neben den Adressen der Knoten auch die der Pods als Quellen, für TCP-Port %{port} zu %{host}.</translation>
    </message>
    <message>
        <source>Do pods leave the cluster with their own addresses?</source>
        <translation>Verlassen Pods den Cluster mit ihren eigenen Adressen?</translation>
    </message>
    <message>
        <source>Look at what is set up for each node by itself, and complete it for the node that fails: the source addresses of the rule for %{host} TCP port %{port}, and the route.</source>
        <translation>Sehen Sie nach, was für jeden Knoten einzeln eingerichtet ist, und ergänzen Sie es für den Knoten, der scheitert: die Quelladressen der Regel für %{host} TCP-Port %{port} und die Route.</translation>
    </message>
    <message>
        <source>Does the node reach other hosts outside?</source>
        <translation>Erreicht der Knoten andere Hosts außerhalb?</translation>
    </message>
    <message>
        <source>Look at the network of the node itself: its host firewall, its gateway, its part of the pod network.</source>
        <translation>Sehen Sie sich das Netz des Knotens selbst an: seine Host-Firewall, sein Gateway, seinen Teil des Pod-Netzes.</translation>
    </message>
    <message>
        <source>Does the node reach nothing outside at all?</source>
        <translation>Erreicht der Knoten überhaupt nichts außerhalb?</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>the pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>the pod on %1</source>
        <extracomment>%1 is the name of a node.</extracomment>
        <translation>Pod auf %1</translation>
    </message>
    <message>
        <source>pods on all %1 nodes</source>
        <translation>Pods auf allen %1 Knoten</translation>
    </message>
    <message>
        <source>the nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>the node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>the workstation</source>
        <translation>Arbeitsstation</translation>
    </message>
    <message>
        <source>Does a network policy restrict where pods may connect to?</source>
        <translation>Schränkt eine Netzwerkrichtlinie ein, wohin Pods sich verbinden dürfen?</translation>
    </message>
    <message>
        <source>pods on %1 of %2 nodes</source>
        <translation>Pods auf %1 von %2 Knoten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What is counted, and names of nodes: &quot;pods on 3 of 12 nodes (worker-1, worker-2, worker-7)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>all %1 nodes</source>
        <translation>alle %1 Knoten</translation>
    </message>
    <message>
        <source>%1 of %2 nodes</source>
        <translation>%1 von %2 Knoten</translation>
    </message>
    <message>
        <source>Check again inside the cluster, and let the nodes pull the images of the plan. Only what their container runtimes get tells whether the pods of the Agent can start.</source>
        <translation>Prüfen Sie noch einmal im Cluster, und lassen Sie die Knoten die Images des Plans holen. Nur was deren Container-Laufzeiten bekommen, zeigt, ob die Pods des Agents starten können.</translation>
    </message>
    <message>
        <source>Check again inside the cluster, from the network of the nodes too.</source>
        <translation>Prüfen Sie noch einmal im Cluster, auch aus dem Netz der Knoten.</translation>
    </message>
    <message>
        <source>Check from this computer too, and judge both results together.</source>
        <translation>Prüfen Sie auch von diesem Rechner aus, und lassen Sie beide Ergebnisse zusammen auswerten.</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>The Agent sends its data (topology, metrics, events, logs) to the tenant here; nothing ever connects back.</source>
        <translation>Der Agent sendet seine Daten (Topologie, Metriken, Ereignisse, Logs) hier an den Tenant; nie verbindet sich etwas zurück.</translation>
    </message>
    <message>
        <source>Registry that holds the images of the Agent: the nodes log in and ask for each image here.</source>
        <translation>Registry, die die Images des Agents enthält: Die Knoten melden sich hier an und fragen nach jedem Image.</translation>
    </message>
    <message>
        <source>Content delivery host of that registry: the nodes fetch image layers here.</source>
        <translation>Content-Delivery-Host dieser Registry: Die Knoten holen hier Image-Layer.</translation>
    </message>
    <message>
        <source>Storage behind the registry: older clients and clients in one cloud region fetch image layers here.</source>
        <translation>Speicher hinter der Registry: Ältere Clients und Clients in einer Cloud-Region holen hier Image-Layer.</translation>
    </message>
    <message>
        <source>The same storage under its regional name.</source>
        <translation>Derselbe Speicher unter seinem regionalen Namen.</translation>
    </message>
    <message>
        <source>The computer that runs Helm fetches the chart of the Agent here; the cluster itself does not.</source>
        <translation>Der Computer, auf dem Helm läuft, holt hier das Chart des Agents; der Cluster selbst nicht.</translation>
    </message>
    <message>
        <source>Only for own applications that send OpenTelemetry data straight to the tenant over gRPC (HTTP/2).</source>
        <translation>Nur für eigene Anwendungen, die OpenTelemetry-Daten über gRPC (HTTP/2) direkt an den Tenant senden.</translation>
    </message>
    <message>
        <source>Only for own applications that send OpenTelemetry data straight to the tenant over HTTP.</source>
        <translation>Nur für eigene Anwendungen, die OpenTelemetry-Daten über HTTP direkt an den Tenant senden.</translation>
    </message>
    <message>
        <source>The node agent compares its clock with this time server every 15 minutes; no data depends on it.</source>
        <translation>Der Node-Agent vergleicht alle 15 Minuten seine Uhr mit diesem Zeitserver; keine Daten hängen davon ab.</translation>
    </message>
    <message>
        <source>Names are looked up at the DNS of the cluster.</source>
        <translation>Namen werden am DNS des Clusters nachgeschlagen.</translation>
    </message>
    <message>
        <source>The part reads from the Kubernetes API; which of the two ports it is depends on the cluster.</source>
        <translation>Der Teil liest von der Kubernetes-API; welcher der beiden Ports es ist, hängt vom Cluster ab.</translation>
    </message>
    <message>
        <source>The agents ask the cluster agent for their checks and metadata.</source>
        <translation>Die Agents fragen den Cluster-Agent nach ihren Checks und Metadaten.</translation>
    </message>
    <message>
        <source>The kubelet of the own node is asked about its pods; the second port is a fallback.</source>
        <translation>Das Kubelet des eigenen Knotens wird nach seinen Pods gefragt; der zweite Port ist Ersatz.</translation>
    </message>
    <message>
        <source>Pods that are annotated for metrics are read, each on its own port.</source>
        <translation>Für Metriken gekennzeichnete Pods werden gelesen, jeder auf seinem eigenen Port.</translation>
    </message>
    <message>
        <source>The kubelet asks whether the part is alive.</source>
        <translation>Das Kubelet fragt, ob der Teil lebt.</translation>
    </message>
    <message>
        <source>Applications hand over their traces.</source>
        <translation>Anwendungen liefern ihre Traces ab.</translation>
    </message>
    <message>
        <source>The API server asks the injector about new pods.</source>
        <translation>Der API-Server fragt den Injector nach neuen Pods.</translation>
    </message>
    <message>
        <source>Requests of the application pass the side-car.</source>
        <translation>Anfragen der Anwendung durchlaufen den Sidecar.</translation>
    </message>
    <message>
        <source>Storage behind the registry: the nodes fetch image layers here.</source>
        <translation>Speicher hinter der Registry: Die Knoten holen hier Image-Layer.</translation>
    </message>
    <message>
        <source>Login service of the registry that holds the images of the Agent.</source>
        <translation>Anmeldedienst der Registry, die die Images des Agents enthält.</translation>
    </message>
    <message>
        <source>The port is still declared, though nothing uses it.</source>
        <translation>Der Port ist noch deklariert, obwohl ihn nichts verwendet.</translation>
    </message>
    <message>
        <source>The node agent reads from the cache.</source>
        <translation>Der Node-Agent liest aus dem Cache.</translation>
    </message>
    <message>
        <source>The scraper asks what to scrape.</source>
        <translation>Der Scraper fragt, was er lesen soll.</translation>
    </message>
    <message>
        <source>The scraper reads metrics, each pod on its own port.</source>
        <translation>Der Scraper liest Metriken, jeden Pod auf seinem eigenen Port.</translation>
    </message>
    <message>
        <source>The collectors agree on who leads.</source>
        <translation>Die Collectors einigen sich, wer führt.</translation>
    </message>
    <message>
        <source>The nodes pull the images of the Agent from your own registry, which holds copies.</source>
        <translation>Die Knoten holen die Images des Agents aus Ihrer eigenen Registry, die Kopien enthält.</translation>
    </message>
    <message>
        <source>Registry that the chart archive names for images of the Agent: the nodes fetch them from there.</source>
        <translation>Registry, die das Chart-Archiv für Images des Agents nennt: Die Knoten holen sie von dort.</translation>
    </message>
    <message>
        <source>Everything that leaves for the outside goes through your forward proxy.</source>
        <translation>Alles, was nach außen geht, geht über Ihren Forward-Proxy.</translation>
    </message>
    <message>
        <source>This version of the Agent has no setting for a company CA, so it refuses the certificate that an inspecting device shows.</source>
        <translation>Diese Version des Agents hat keine Einstellung für eine Firmen-CA, daher lehnt sie das Zertifikat ab, das ein inspizierendes Gerät zeigt.</translation>
    </message>
    <message>
        <source>Works while the company CA of the plan is trusted by every node.</source>
        <translation>Funktioniert, solange jeder Knoten der Firmen-CA des Plans vertraut.</translation>
    </message>
    <message>
        <source>Works because the Agent is given the company CA of the plan.</source>
        <translation>Funktioniert, weil der Agent die Firmen-CA des Plans bekommt.</translation>
    </message>
    <message>
        <source>No public source says whether the trace agent honours the proxy value; it runs inside the node agent, so the same is assumed.</source>
        <translation>Keine öffentliche Quelle sagt, ob der Trace-Agent den Proxy-Wert beachtet; er läuft im Node-Agent, daher wird dasselbe angenommen.</translation>
    </message>
    <message>
        <source>The chart has no value for an extra CA. Ways around it (a mounted file named by SSL_CERT_FILE) were not tried.</source>
        <translation>Das Chart hat keinen Wert für eine zusätzliche CA. Umwege (eine eingehängte Datei, auf die SSL_CERT_FILE zeigt) wurden nicht erprobt.</translation>
    </message>
    <message>
        <source>How the tenant name resolves (aliases, IPv6, how often addresses change) is not published.</source>
        <translation>Wie der Name des Tenants aufgelöst wird (Aliase, IPv6, wie oft sich Adressen ändern), ist nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>With the option otel the OpenTelemetry parts send to the tenant&apos;s own host: no further host is needed. The telemetry gateway has a switch of its own and is not listed; it would use the same host from pods.</source>
        <translation>Mit der Option otel senden die OpenTelemetry-Teile an den Host des Tenants selbst: Kein weiterer Host ist nötig. Das Telemetrie-Gateway hat einen eigenen Schalter und ist nicht aufgeführt; es würde denselben Host von Pods aus benutzen.</translation>
    </message>
    <message>
        <source>An older tenant may not know the path that the OpenTelemetry parts use and then answers 404.</source>
        <translation>Ein älterer Tenant kennt den Pfad, den die OpenTelemetry-Teile benutzen, vielleicht nicht und antwortet dann mit 404.</translation>
    </message>
    <message>
        <source>The storage and the login service of the registry are known from third parties only.</source>
        <translation>Speicher und Anmeldedienst der Registry sind nur von Dritten bekannt.</translation>
    </message>
    <message>
        <source>Your own registry sends the nodes on to this host, for a login or for image layers.</source>
        <translation>Die eigene Registry schickt die Knoten zu diesem Host weiter, für einen Login oder für Image-Layer.</translation>
    </message>
    <message>
        <source>No public source that was read names the host of this chart repository: none is listed.</source>
        <translation>Keine gelesene öffentliche Quelle nennt den Host dieses Chart-Verzeichnisses: Es ist keiner aufgeführt.</translation>
    </message>
    <message>
        <source>The tags of the header injector images and of container-tools are not public for this chart version: read them from the chart archive.</source>
        <translation>Die Tags der Images des Header-Injectors und von container-tools sind für diese Chart-Version nicht öffentlich: aus dem Chart-Archiv lesen.</translation>
    </message>
    <message>
        <source>Newer chart versions exist: read images and tags from the chart archive that is really installed.</source>
        <translation>Es gibt neuere Versionen des Charts: Images und Tags aus dem Chart-Archiv lesen, das wirklich installiert wird.</translation>
    </message>
    <message>
        <source>The image registry depends on where the chart came from. The hosts of the vendor&apos;s network page are listed; check them against the chart archive.</source>
        <translation>Die Registry der Images hängt davon ab, woher das Chart kommt. Aufgeführt sind die Hosts der Netzwerkseite des Herstellers; mit dem Chart-Archiv vergleichen.</translation>
    </message>
    <message>
        <source>The registry is known from third parties only: compare it with the image names in the chart archive.</source>
        <translation>Die Registry ist nur von Dritten bekannt: mit den Namen der Images im Chart-Archiv vergleichen.</translation>
    </message>
    <message>
        <source>Your own registry fetches the images of the Agent here when a node asks for one that it does not hold.</source>
        <translation>Ihre eigene Registry holt die Images des Agents hier, wenn ein Knoten nach einem fragt, das sie nicht hat.</translation>
    </message>
    <message>
        <source>The machine that copies the images of the Agent into your own registry reads them here.</source>
        <translation>Der Rechner, der die Images des Agents in Ihre eigene Registry kopiert, liest sie hier.</translation>
    </message>
    <message>
        <source>The nodes pull the images of the Agent through your own registry, which fetches them from the public one.</source>
        <translation>Die Knoten laden die Images des Agents über Ihre eigene Registry, die sie aus der öffentlichen holt.</translation>
    </message>
    <message>
        <source>Works while your own registry trusts the company CA.</source>
        <translation>Funktioniert, solange Ihre eigene Registry der Firmen-CA vertraut.</translation>
    </message>
    <message>
        <source>Works while the machine that copies the images trusts the company CA.</source>
        <translation>Funktioniert, solange der Rechner, der die Images kopiert, der Firmen-CA vertraut.</translation>
    </message>
    <message>
        <source>The plan names the user %1 at the proxy. No check has shown yet that this login is enough.</source>
        <translation>Der Plan nennt den Benutzer %1 am Proxy. Noch hat keine Prüfung gezeigt, dass diese Anmeldung genügt.</translation>
    </message>
    <message>
        <source>Metrics, events and topology of the nodes.</source>
        <translation>Metriken, Ereignisse und Topologie der Knoten.</translation>
    </message>
    <message>
        <source>Metrics, events and topology of the cluster.</source>
        <translation>Metriken, Ereignisse und Topologie des Clusters.</translation>
    </message>
    <message>
        <source>Results of checks that run once for the cluster.</source>
        <translation>Ergebnisse von Checks, die einmal für den Cluster laufen.</translation>
    </message>
    <message>
        <source>Processes, containers and network connections of the nodes.</source>
        <translation>Prozesse, Container und Netzwerkverbindungen der Knoten.</translation>
    </message>
    <message>
        <source>Logs of the pods. This chart puts the API key into the query of these requests.</source>
        <translation>Logs der Pods. Dieses Chart schreibt den API-Schlüssel in die Query dieser Anfragen.</translation>
    </message>
    <message>
        <source>Logs of the pods. Charts before 1.0.31 put the API key into the query of these requests.</source>
        <translation>Logs der Pods. Charts vor 1.0.31 schreiben den API-Schlüssel in die Query dieser Anfragen.</translation>
    </message>
    <message>
        <source>Traces of applications that hand them over, and counts of them.</source>
        <translation>Traces von Anwendungen, die sie abgeben, und deren Anzahl.</translation>
    </message>
    <message>
        <source>Roles and role bindings of the cluster.</source>
        <translation>Rollen und Rollenbindungen des Clusters.</translation>
    </message>
    <message>
        <source>Resources of the cluster, as OpenTelemetry data.</source>
        <translation>Ressourcen des Clusters, als OpenTelemetry-Daten.</translation>
    </message>
    <message>
        <source>Metrics of pods that offer them, as OpenTelemetry data.</source>
        <translation>Metriken von Pods, die welche anbieten, als OpenTelemetry-Daten.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>FORWARD (the device passes the traffic on) or OUTPUT (it is the one that connects)</source>
        <translation>FORWARD (das Gerät leitet den Verkehr weiter) oder OUTPUT (es verbindet sich selbst)</translation>
    </message>
    <message>
        <source>iptables</source>
        <translation>iptables</translation>
    </message>
    <message>
        <source>a name as nft prints it: a letter or _, then letters, digits and _ . / -, as in filter</source>
        <translation>ein Name, wie nft ihn ausgibt: ein Buchstabe oder _, dann Buchstaben, Ziffern und _ . / -, etwa filter</translation>
    </message>
    <message>
        <source>inet, ip or ip6</source>
        <translation>inet, ip oder ip6</translation>
    </message>
    <message>
        <source>nftables</source>
        <translation>nftables</translation>
    </message>
    <message>
        <source>Helm values of the Agent</source>
        <translation>Helm-Werte des Agents</translation>
    </message>
    <message>
        <source>the name of the secret that holds the API key</source>
        <translation>der Name des Secrets, das den API-Schlüssel enthält</translation>
    </message>
    <message>
        <source>keep or drop: does the own registry hold the images under their repository path</source>
        <translation>keep oder drop: Enthält die eigene Registry die Images unter ihrem Repository-Pfad</translation>
    </message>
    <message>
        <source>needs Cilium 1.16 or newer: an older one does not know enableDefaultDeny and would shut everything that is not listed here. Pods that looked the names up before have to be restarted. A name that is an alias matches by the name asked for, and not by the one behind it</source>
        <translation>braucht Cilium 1.16 oder neuer: Ein älteres kennt enableDefaultDeny nicht und würde alles sperren, was hier nicht steht. Pods, die die Namen vorher nachgeschlagen haben, sind neu zu starten. Ein Name, der ein Alias ist, passt nach dem gefragten Namen und nicht nach dem dahinter</translation>
    </message>
    <message>
        <source>Cilium network policy</source>
        <translation>Cilium-Netzwerkrichtlinie</translation>
    </message>
    <message>
        <source>addresses of the API server as pods reach it, as in 10.20.0.10/32,10.20.0.11/32; kubectl get endpoints kubernetes shows them</source>
        <translation>Adressen des API-Servers, wie Pods ihn erreichen, etwa 10.20.0.10/32,10.20.0.11/32; kubectl get endpoints kubernetes zeigt sie</translation>
    </message>
    <message>
        <source>the port of the API server behind its service, 443 and 6443 unless said</source>
        <translation>der Port des API-Servers hinter seinem Service, 443 und 6443, wenn nichts gesagt ist</translation>
    </message>
    <message>
        <source>a pod that no other egress policy selects yet loses everything that is not listed here, DNS and API server included. Load it where these pods are under default deny already, else export with --site networkpolicy.mode=isolate</source>
        <translation>ein Pod, den noch keine andere Egress-Richtlinie auswählt, verliert alles, was hier nicht steht, auch DNS und API-Server. Laden Sie sie, wo für diese Pods schon Default-Deny gilt, exportieren Sie sonst mit --site networkpolicy.mode=isolate</translation>
    </message>
    <message>
        <source>Kubernetes NetworkPolicy</source>
        <translation>Kubernetes NetworkPolicy</translation>
    </message>
    <message>
        <source>Forward proxy of any make</source>
        <translation>Forward-Proxy beliebiger Marke</translation>
    </message>
    <message>
        <source>Squid</source>
        <translation>Squid</translation>
    </message>
    <message>
        <source>Zscaler Internet Access</source>
        <translation>Zscaler Internet Access</translation>
    </message>
    <message>
        <source>Images of the Agent</source>
        <translation>Images des Agents</translation>
    </message>
    <message>
        <source>Report of the checks</source>
        <translation>Bericht der Prüfungen</translation>
    </message>
    <message>
        <source>Diagram (SVG)</source>
        <translation>Diagramm (SVG)</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Guide to the pack</source>
        <translation>Wegweiser durch das Paket</translation>
    </message>
    <message>
        <source>Change request (HTML)</source>
        <translation>Änderungsantrag (HTML)</translation>
    </message>
    <message>
        <source>Change request (Markdown)</source>
        <translation>Änderungsantrag (Markdown)</translation>
    </message>
    <message>
        <source>Rules as a table (CSV)</source>
        <translation>Regeln als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Rules for programs (JSON)</source>
        <translation>Regeln für Programme (JSON)</translation>
    </message>
    <message>
        <source>Change request (PDF)</source>
        <translation>Änderungsantrag (PDF)</translation>
    </message>
    <message>
        <source>Diagram (PNG)</source>
        <translation>Diagramm (PNG)</translation>
    </message>
    <message>
        <source>list the chain with -nvL: its counters rise when the Agent connects</source>
        <translation>die Kette mit -nvL anzeigen: ihre Zähler steigen, wenn der Agent sich verbindet</translation>
    </message>
    <message>
        <source>run remove.sh: it takes out the jump and the chain</source>
        <translation>remove.sh ausführen: entfernt den Sprung und die Kette</translation>
    </message>
    <message>
        <source>list the chain: its counters rise when the Agent connects</source>
        <translation>die Kette anzeigen: ihre Zähler steigen, wenn der Agent sich verbindet</translation>
    </message>
    <message>
        <source>take out the jump, then load remove.nft</source>
        <translation>den Sprung entfernen, dann remove.nft laden</translation>
    </message>
    <message>
        <source>hubble observe --verdict DROPPED, and the checks from a pod</source>
        <translation>hubble observe --verdict DROPPED und die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>kubectl delete -f install.yaml</source>
        <translation>kubectl delete -f install.yaml</translation>
    </message>
    <message>
        <source>kubectl describe networkpolicy, and the checks from a pod</source>
        <translation>kubectl describe networkpolicy und die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>the log of the proxy has the host and the client, allowed; each request says what to look for</source>
        <translation>das Log des Proxys enthält Host und Client als erlaubt; jeder Antrag nennt, wonach zu suchen ist</translation>
    </message>
    <message>
        <source>each request says how to undo it</source>
        <translation>jeder Antrag sagt, wie er rückgängig gemacht wird</translation>
    </message>
    <message>
        <source>access.log has TCP_TUNNEL/200 CONNECT with the host when the Agent connects</source>
        <translation>access.log zeigt TCP_TUNNEL/200 CONNECT mit dem Host, wenn der Agent sich verbindet</translation>
    </message>
    <message>
        <source>delete the file or its include line, then squid -k parse and squid -k reconfigure</source>
        <translation>die Datei oder ihre include-Zeile löschen, dann squid -k parse und squid -k reconfigure</translation>
    </message>
    <message>
        <source>the namespace of the cluster&apos;s DNS pods, such as kube-system</source>
        <translation>der Namespace der DNS-Pods des Clusters, etwa kube-system</translation>
    </message>
    <message>
        <source>a label of the cluster&apos;s DNS pods, such as k8s-app=kube-dns</source>
        <translation>ein Label der DNS-Pods des Clusters, etwa k8s-app=kube-dns</translation>
    </message>
    <message>
        <source>the port on which those pods listen, 53 unless said</source>
        <translation>der Port, auf dem diese Pods lauschen; ohne Angabe 53</translation>
    </message>
    <message>
        <source>Changes since an older pack</source>
        <translation>Änderungen seit einem älteren Paket</translation>
    </message>
    <message>
        <source>Test script (curl)</source>
        <translation>Prüfskript (curl)</translation>
    </message>
    <message>
        <source>Names to resolve</source>
        <translation>Aufzulösende Namen</translation>
    </message>
    <message>
        <source>the access list that filters the clients&apos; interface, as in inside_in</source>
        <translation>die Zugriffsliste, die an der Schnittstelle der Clients filtert, etwa inside_in</translation>
    </message>
    <message>
        <source>the interface towards the DNS servers, as in inside</source>
        <translation>die Schnittstelle zu den DNS-Servern, etwa inside</translation>
    </message>
    <message>
        <source>packet-tracer ends in ALLOW with this line; show access-list counts its hits</source>
        <translation>packet-tracer endet mit dieser Zeile in ALLOW; show access-list zählt ihre Treffer</translation>
    </message>
    <message>
        <source>paste remove.cfg in configure terminal, then write memory</source>
        <translation>remove.cfg in configure terminal einfügen, dann write memory</translation>
    </message>
    <message>
        <source>Cisco ASA</source>
        <translation>Cisco ASA</translation>
    </message>
    <message>
        <source>the name of an interface or zone: up to 35 letters, digits and _ . / -, as in port1</source>
        <translation>der Name einer Schnittstelle oder Zone: bis zu 35 Buchstaben, Ziffern und _ . / -, etwa port1</translation>
    </message>
    <message>
        <source>the name of a VDOM, as in root</source>
        <translation>der Name einer VDOM, etwa root</translation>
    </message>
    <message>
        <source>the SSL/SSH inspection profile that exempts hosts, one of your own, as in deep-custom</source>
        <translation>das SSL/SSH-Prüfprofil, das Hosts ausnimmt; eines Ihrer eigenen, etwa deep-custom</translation>
    </message>
    <message>
        <source>diagnose firewall iprope lookup names the policy; the traffic log shows it, filter policyid=NUMBER</source>
        <translation>diagnose firewall iprope lookup nennt die Richtlinie; das Verkehrsprotokoll zeigt sie, Filter policyid=NUMMER</translation>
    </message>
    <message>
        <source>paste remove.conf into the CLI</source>
        <translation>remove.conf in die CLI einfügen</translation>
    </message>
    <message>
        <source>Fortinet FortiOS</source>
        <translation>Fortinet FortiOS</translation>
    </message>
    <message>
        <source>the name of a security zone: letters, digits and _ -, as in trust</source>
        <translation>der Name einer Sicherheitszone: Buchstaben, Ziffern und _ -, etwa trust</translation>
    </message>
    <message>
        <source>show security match-policies names the policy; RT_FLOW_SESSION_CLOSE in the log shows it</source>
        <translation>show security match-policies nennt die Richtlinie; RT_FLOW_SESSION_CLOSE im Protokoll zeigt sie</translation>
    </message>
    <message>
        <source>load set remove.set in configuration mode, and commit</source>
        <translation>remove.set im Konfigurationsmodus mit load set laden und mit commit übernehmen</translation>
    </message>
    <message>
        <source>Juniper SRX</source>
        <translation>Juniper SRX</translation>
    </message>
    <message>
        <source>the name of a zone: up to 31 letters, digits, spaces and _ . -, as in trust</source>
        <translation>der Name einer Zone: bis zu 31 Buchstaben, Ziffern, Leerzeichen und _ . -, etwa trust</translation>
    </message>
    <message>
        <source>the device group in Panorama, as in branch-offices</source>
        <translation>die Gerätegruppe in Panorama, etwa branch-offices</translation>
    </message>
    <message>
        <source>the virtual system, as in vsys1</source>
        <translation>das virtuelle System, etwa vsys1</translation>
    </message>
    <message>
        <source>test security-policy-match names the rule; the traffic log shows it, filter ( rule eq RULE )</source>
        <translation>test security-policy-match nennt die Regel; das Verkehrsprotokoll zeigt sie, Filter ( rule eq REGEL )</translation>
    </message>
    <message>
        <source>paste remove.set in configure mode, and commit</source>
        <translation>remove.set im Konfigurationsmodus einfügen und mit commit übernehmen</translation>
    </message>
    <message>
        <source>Palo Alto PAN-OS</source>
        <translation>Palo Alto PAN-OS</translation>
    </message>
    <message>
        <source>the stack is CREATE_COMPLETE, and curl to the host answers with a status</source>
        <translation>der Stack ist CREATE_COMPLETE, und curl zum Host antwortet mit einem Status</translation>
    </message>
    <message>
        <source>take the group out of the firewall policy, then delete the stacks</source>
        <translation>die Gruppe aus der Firewall-Richtlinie nehmen, dann die Stacks löschen</translation>
    </message>
    <message>
        <source>AWS with CloudFormation</source>
        <translation>AWS mit CloudFormation</translation>
    </message>
    <message>
        <source>AWS security group</source>
        <translation>AWS-Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>strict or action: the rule order of the firewall policy, which every group in it shares</source>
        <translation>strict oder action: die Regelreihenfolge der Firewall-Richtlinie, die alle ihre Gruppen teilen</translation>
    </message>
    <message>
        <source>the security group of the nodes, as in sg-0123456789abcdef0</source>
        <translation>die Sicherheitsgruppe der Knoten, etwa sg-0123456789abcdef0</translation>
    </message>
    <message>
        <source>curl to the host answers with a status, and the alert log of the firewall has no blocked entry for it</source>
        <translation>curl zum Host antwortet mit einem Status, und das Alert-Protokoll der Firewall hat dafür keinen Eintrag „blocked“</translation>
    </message>
    <message>
        <source>take the rule group out of the firewall policy, then delete it</source>
        <translation>die Regelgruppe aus der Firewall-Richtlinie nehmen, dann löschen</translation>
    </message>
    <message>
        <source>AWS Network Firewall (Suricata rules)</source>
        <translation>AWS Network Firewall (Suricata-Regeln)</translation>
    </message>
    <message>
        <source>terraform plan says No changes afterwards, and curl to the host answers with a status</source>
        <translation>terraform plan meldet danach „No changes“, und curl zum Host antwortet mit einem Status</translation>
    </message>
    <message>
        <source>take the group out of the firewall policy, delete the files, terraform apply</source>
        <translation>die Gruppe aus der Firewall-Richtlinie nehmen, die Dateien löschen, terraform apply</translation>
    </message>
    <message>
        <source>AWS with Terraform</source>
        <translation>AWS mit Terraform</translation>
    </message>
    <message>
        <source>the name of the Azure Firewall policy, as in egress-policy</source>
        <translation>der Name der Azure-Firewallrichtlinie, etwa egress-policy</translation>
    </message>
    <message>
        <source>a free priority for the rule collection group, from 100 to 59999, as in 500</source>
        <translation>eine freie Priorität für die Regelsammlungsgruppe, von 100 bis 59999, etwa 500</translation>
    </message>
    <message>
        <source>curl to the host answers with a status, and AZFWApplicationRule has Action Allow for it</source>
        <translation>curl zum Host antwortet mit einem Status, und AZFWApplicationRule hat dafür „Action Allow“</translation>
    </message>
    <message>
        <source>delete the rule collection group; deploying without the file removes nothing</source>
        <translation>die Regelsammlungsgruppe löschen; ein Deployment ohne die Datei nimmt nichts heraus</translation>
    </message>
    <message>
        <source>Azure Firewall (Bicep)</source>
        <translation>Azure Firewall (Bicep)</translation>
    </message>
    <message>
        <source>gcloud rules describe PRIORITY shows action allow; a connectivity test answers reachable</source>
        <translation>gcloud … rules describe PRIORITÄT zeigt „action: allow“; ein Konnektivitätstest antwortet „reachable“</translation>
    </message>
    <message>
        <source>sh remove.sh</source>
        <translation>sh remove.sh</translation>
    </message>
    <message>
        <source>Google Cloud firewall policy (gcloud)</source>
        <translation>Google-Cloud-Firewallrichtlinie (gcloud)</translation>
    </message>
    <message>
        <source>the name of the network firewall policy, as in egress-policy</source>
        <translation>der Name der Netzwerk-Firewallrichtlinie, etwa egress-policy</translation>
    </message>
    <message>
        <source>the first of a run of free priorities, from 1 to 59999, before the rule that denies, as in 1000</source>
        <translation>die erste einer Folge freier Prioritäten, von 1 bis 59999, vor der Regel, die sperrt, etwa 1000</translation>
    </message>
    <message>
        <source>the region of the policy; it is global unless said</source>
        <translation>die Region der Richtlinie; ohne Angabe ist sie global</translation>
    </message>
    <message>
        <source>terraform plan says No changes afterwards, and a connectivity test answers reachable</source>
        <translation>terraform plan meldet danach „No changes“, und ein Konnektivitätstest antwortet „reachable“</translation>
    </message>
    <message>
        <source>delete the file, terraform apply</source>
        <translation>die Datei löschen, terraform apply</translation>
    </message>
    <message>
        <source>Google Cloud firewall policy (Terraform)</source>
        <translation>Google-Cloud-Firewallrichtlinie (Terraform)</translation>
    </message>
    <message>
        <source>a free priority in the tier Admin, from 0 to 1000; a lower one comes first, as in 10</source>
        <translation>eine freie Priorität in der Stufe Admin, von 0 bis 1000; die kleinere kommt zuerst, etwa 10</translation>
    </message>
    <message>
        <source>it accepts and shuts nothing: no pod is isolated by it. Policies in the namespaces cannot take it back. Names need the experimental definition of ClusterNetworkPolicy; the standard one refuses the file. Not tried on a running cluster</source>
        <translation>sie erlaubt und sperrt nichts: Kein Pod wird durch sie isoliert. Richtlinien in den Namespaces können sie nicht zurücknehmen. Namen brauchen die experimentelle Definition von ClusterNetworkPolicy; die Standarddefinition weist die Datei ab. Nicht auf einem laufenden Cluster erprobt</translation>
    </message>
    <message>
        <source>kubectl describe clusternetworkpolicy lists the names, and the checks from a pod</source>
        <translation>kubectl describe clusternetworkpolicy führt die Namen auf, dazu die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>Kubernetes ClusterNetworkPolicy</source>
        <translation>Kubernetes ClusterNetworkPolicy</translation>
    </message>
    <message>
        <source>it isolates: a pod that no other egress policy selects yet loses everything that is not listed here, API server included. It needs GKE Dataplane V2 with FQDN network policy enabled, and kube-dns or Cloud DNS; no Windows nodes and no Cloud Service Mesh; 50 addresses a policy. Not tried on a running cluster</source>
        <translation>sie isoliert: Ein Pod, den noch keine andere Egress-Richtlinie auswählt, verliert alles, was hier nicht steht, auch den API-Server. Sie braucht GKE Dataplane V2 mit eingeschalteter FQDN-Netzwerkrichtlinie und kube-dns oder Cloud DNS; keine Windows-Knoten und kein Cloud Service Mesh; 50 Adressen je Richtlinie. Nicht auf einem laufenden Cluster erprobt</translation>
    </message>
    <message>
        <source>kubectl describe fqdnnetworkpolicy lists the names, and the checks from a pod</source>
        <translation>kubectl describe fqdnnetworkpolicy führt die Namen auf, dazu die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>GKE FQDN network policy</source>
        <translation>GKE-FQDN-Netzwerkrichtlinie</translation>
    </message>
    <message>
        <source>it opens the hosts for all pods of the namespace that are in the mesh, and shuts nothing; pods without a sidecar do not see it</source>
        <translation>sie öffnet die Hosts für alle Pods des Namespaces, die im Mesh sind, und sperrt nichts; Pods ohne Sidecar sehen sie nicht</translation>
    </message>
    <message>
        <source>istioctl proxy-config cluster POD lists the host as outbound, and the checks from a pod</source>
        <translation>istioctl proxy-config cluster POD führt den Host als „outbound“ auf, dazu die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>Istio ServiceEntry</source>
        <translation>Istio ServiceEntry</translation>
    </message>
    <message>
        <source>augment (entries for the EgressFirewall that is there; default) or isolate (a whole one, which shuts everything else for the namespace)</source>
        <translation>augment (Einträge für die vorhandene EgressFirewall; Vorgabe) oder isolate (eine ganze, die für den Namespace alles andere sperrt)</translation>
    </message>
    <message>
        <source>an EgressFirewall counts for all pods of its namespace, not for those of the Agent alone</source>
        <translation>eine EgressFirewall gilt für alle Pods ihres Namespaces, nicht nur für die des Agenten</translation>
    </message>
    <message>
        <source>oc get egressfirewall default says EgressFirewall Rules applied, and the checks from a pod</source>
        <translation>oc get egressfirewall default meldet „EgressFirewall Rules applied“, dazu die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>take the entries out again; with mode=isolate oc delete -f install.yaml</source>
        <translation>die Einträge wieder herausnehmen; mit mode=isolate oc delete -f install.yaml</translation>
    </message>
    <message>
        <source>OpenShift EgressFirewall</source>
        <translation>OpenShift EgressFirewall</translation>
    </message>
    <message>
        <source>dnsmasq, if it runs on this gateway and the clients ask it for names</source>
        <translation>dnsmasq, wenn es auf diesem Gateway läuft und die Clients ihre Namen dort erfragen</translation>
    </message>
    <message>
        <source>dnsmasq takes a name below one of these hosts for the host itself, so its addresses are opened too, on the same port</source>
        <translation>dnsmasq hält einen Namen unterhalb eines dieser Hosts für den Host selbst; auch dessen Adressen werden geöffnet, auf demselben Port</translation>
    </message>
    <message>
        <source>Linux gateways</source>
        <translation>Linux-Gateways</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>Other proxies</source>
        <translation>Andere Proxys</translation>
    </message>
    <message>
        <source>Endpoint feed (JSON)</source>
        <translation>Endpunkt-Feed (JSON)</translation>
    </message>
    <message>
        <source>Lists that devices poll</source>
        <translation>Listen, die Geräte abrufen</translation>
    </message>
    <message>
        <source>the access layer that the rules go to, as in Network</source>
        <translation>der Access Layer, in den die Regeln kommen, etwa Network</translation>
    </message>
    <message>
        <source>the section of that layer, to whose end the rules go</source>
        <translation>der Abschnitt dieses Layers, an dessen Ende die Regeln kommen</translation>
    </message>
    <message>
        <source>the gateway or cluster that the rules are installed on; without it all of the policy</source>
        <translation>das Gateway oder der Cluster, auf dem die Regeln installiert werden; sonst alle der Policy</translation>
    </message>
    <message>
        <source>the policy package, as in Standard</source>
        <translation>das Policy Package, etwa Standard</translation>
    </message>
    <message>
        <source>the layer for HTTPS Inspection, as in Default Layer</source>
        <translation>der Layer für HTTPS Inspection, etwa Default Layer</translation>
    </message>
    <message>
        <source>fw up_execute on a gateway names the rule; domains_tool -d lists the addresses</source>
        <translation>fw up_execute auf einem Gateway nennt die Regel; domains_tool -d listet die Adressen auf</translation>
    </message>
    <message>
        <source>sh remove.sh with a session, then publish and install the policy</source>
        <translation>sh remove.sh mit einer Sitzung, danach veröffentlichen und die Policy installieren</translation>
    </message>
    <message>
        <source>Check Point (mgmt_cli)</source>
        <translation>Check Point (mgmt_cli)</translation>
    </message>
    <message>
        <source>the extended access list that filters the clients&apos; interface, as in INSIDE-IN</source>
        <translation>die erweiterte Zugriffsliste, die an der Schnittstelle der Clients filtert, etwa INSIDE-IN</translation>
    </message>
    <message>
        <source>the IPv6 access list of that interface, as in INSIDE-IN-V6</source>
        <translation>die IPv6-Zugriffsliste dieser Schnittstelle, etwa INSIDE-IN-V6</translation>
    </message>
    <message>
        <source>show ip access-lists counts matches; show object-group lists the hosts</source>
        <translation>show ip access-lists zählt die Treffer; show object-group listet die Hosts auf</translation>
    </message>
    <message>
        <source>Cisco IOS-XE</source>
        <translation>Cisco IOS-XE</translation>
    </message>
    <message>
        <source>the filter chain that the clients&apos; connections go through, as in forward</source>
        <translation>die Filterkette, durch die die Verbindungen der Clients gehen, etwa forward</translation>
    </message>
    <message>
        <source>filter print stats counts the rule; address-list print shows what its names resolve to</source>
        <translation>filter print stats zählt die Regel; address-list print zeigt, wozu ihre Namen aufgelöst werden</translation>
    </message>
    <message>
        <source>import remove.rsc in a terminal</source>
        <translation>remove.rsc in einem Terminal importieren</translation>
    </message>
    <message>
        <source>MikroTik RouterOS</source>
        <translation>MikroTik RouterOS</translation>
    </message>
    <message>
        <source>the interface that the clients come in by, as in LAN</source>
        <translation>die Schnittstelle, über die die Clients hereinkommen, etwa LAN</translation>
    </message>
    <message>
        <source>pfctl -t ALIAS -T show lists the addresses; the rule counts states</source>
        <translation>pfctl -t ALIAS -T show listet die Adressen auf; die Regel zählt Verbindungen</translation>
    </message>
    <message>
        <source>delete the rules and aliases as in remove.txt</source>
        <translation>die Regeln und Aliase wie in remove.txt löschen</translation>
    </message>
    <message>
        <source>OPNsense and pfSense aliases</source>
        <translation>Aliase für OPNsense und pfSense</translation>
    </message>
    <message>
        <source>OPNsense and pfSense</source>
        <translation>OPNsense und pfSense</translation>
    </message>
    <message>
        <source>the network profiles that the rules count for: Domain, Private, Public, or Any</source>
        <translation>die Netzwerkprofile, für die die Regeln gelten: Domain, Private, Public oder Any</translation>
    </message>
    <message>
        <source>Get-NetFirewallDynamicKeywordAddress lists the names; Test-NetConnection succeeds</source>
        <translation>Get-NetFirewallDynamicKeywordAddress listet die Namen auf; Test-NetConnection gelingt</translation>
    </message>
    <message>
        <source>run remove.ps1 as administrator</source>
        <translation>remove.ps1 als Administrator ausführen</translation>
    </message>
    <message>
        <source>Windows Defender Firewall</source>
        <translation>Windows Defender Firewall</translation>
    </message>
    <message>
        <source>the zone of the clients, or HOST for this host itself, or ANY</source>
        <translation>die Zone der Clients, oder HOST für diesen Host selbst, oder ANY</translation>
    </message>
    <message>
        <source>the zone through which they leave, or ANY</source>
        <translation>die Zone, durch die sie hinausgehen, oder ANY</translation>
    </message>
    <message>
        <source>show the policy with --info-policy; with --set-log-denied the kernel log has what is denied</source>
        <translation>die Richtlinie mit --info-policy anzeigen; mit --set-log-denied steht im Kernel-Log, was abgewiesen wird</translation>
    </message>
    <message>
        <source>run remove.sh: it takes out the policy and its sets, then reload</source>
        <translation>remove.sh ausführen: entfernt die Richtlinie und ihre Mengen; danach neu laden</translation>
    </message>
    <message>
        <source>firewalld</source>
        <translation>firewalld</translation>
    </message>
    <message>
        <source>list the rules of the anchor with -v: their counters rise when the Agent connects</source>
        <translation>die Regeln des Ankers mit -v anzeigen: ihre Zähler steigen, wenn der Agent sich verbindet</translation>
    </message>
    <message>
        <source>run remove.sh: it empties the anchor; then take out the anchor lines</source>
        <translation>remove.sh ausführen: leert den Anker; danach die anchor-Zeilen entfernen</translation>
    </message>
    <message>
        <source>pf</source>
        <translation>pf</translation>
    </message>
    <message>
        <source>BSD</source>
        <translation>BSD</translation>
    </message>
    <message>
        <source>gateway (the device passes the traffic on) or host (it is the one that connects)</source>
        <translation>gateway (das Gerät leitet den Verkehr weiter) oder host (es verbindet sich selbst)</translation>
    </message>
    <message>
        <source>ufw status verbose lists the rules; what is still denied stands in the kernel log</source>
        <translation>ufw status verbose zeigt die Regeln; was noch abgewiesen wird, steht im Kernel-Log</translation>
    </message>
    <message>
        <source>run remove.sh: it takes out these rules and no other</source>
        <translation>remove.sh ausführen: entfernt diese Regeln und keine andere</translation>
    </message>
    <message>
        <source>ufw</source>
        <translation>ufw</translation>
    </message>
    <message>
        <source>the place among the policies of the cluster, 500 unless said; a lower one comes first, and those of Kubernetes have 1000</source>
        <translation>der Platz unter den Richtlinien des Clusters, ohne Angabe 500; ein kleinerer kommt zuerst, und die von Kubernetes haben 1000</translation>
    </message>
    <message>
        <source>a pod that no other egress policy selects yet loses everything that is not listed here, DNS and API server included. Load it where these pods are under default deny already, else export with --site calico.mode=isolate. A policy with a lower order that denies comes first. Not tried on a running cluster</source>
        <translation>ein Pod, den noch keine andere Egress-Richtlinie auswählt, verliert alles, was hier nicht steht, auch DNS und API-Server. Laden Sie sie, wo für diese Pods schon Default-Deny gilt, exportieren Sie sonst mit --site calico.mode=isolate. Eine sperrende Richtlinie mit kleinerer order kommt vorher. Nicht auf einem laufenden Cluster erprobt</translation>
    </message>
    <message>
        <source>calicoctl get globalnetworkpolicy -o wide shows the order, and the checks from a pod</source>
        <translation>calicoctl get globalnetworkpolicy -o wide zeigt die Reihenfolge, dazu die Prüfungen aus einem Pod</translation>
    </message>
    <message>
        <source>calicoctl delete -f install.yaml</source>
        <translation>calicoctl delete -f install.yaml</translation>
    </message>
    <message>
        <source>Calico network policy</source>
        <translation>Calico-Netzwerkrichtlinie</translation>
    </message>
    <message>
        <source>the id of the first rule, from 1000000 to 1999999, as in 1200001; 1000001 unless said</source>
        <translation>die Nummer (sid) der ersten Regel, von 1000000 bis 1999999, etwa 1200001; ohne Angabe 1000001</translation>
    </message>
    <message>
        <source>an address book that is attached to both zones, as in corp-hosts; without it, global</source>
        <translation>ein Adressbuch, das an beiden Zonen hängt, etwa corp-hosts; ohne Angabe global</translation>
    </message>
    <message>
        <source>Install script for Helm</source>
        <translation>Installationsskript für Helm</translation>
    </message>
    <message>
        <source>Script that copies the images</source>
        <translation>Skript, das die Images kopiert</translation>
    </message>
    <message>
        <source>containerd: nodes pull from your registry</source>
        <translation>containerd: Die Knoten holen aus Ihrer Registry</translation>
    </message>
    <message>
        <source>CRI-O and Podman: nodes pull from your registry</source>
        <translation>CRI-O und Podman: Die Knoten holen aus Ihrer Registry</translation>
    </message>
    <message>
        <source>k3s and RKE2: nodes pull from your registry</source>
        <translation>k3s und RKE2: Die Knoten holen aus Ihrer Registry</translation>
    </message>
    <message>
        <source>OpenShift: nodes pull from your registry</source>
        <translation>OpenShift: Die Knoten holen aus Ihrer Registry</translation>
    </message>
    <message>
        <source>What to set up in your registry</source>
        <translation>Was in Ihrer Registry einzurichten ist</translation>
    </message>
    <message>
        <source>NO_PROXY for Agent, nodes, OpenShift and shell</source>
        <translation>NO_PROXY für Agent, Knoten, OpenShift und Shell</translation>
    </message>
</context>
<context>
    <name>Handoff</name>
    <message>
        <source>%1 is not an address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>%1 is never exported</source>
        <translation>%1 wird nie exportiert</translation>
    </message>
    <message>
        <source>%1 is left out by the IP family of the plan</source>
        <translation>%1 entfällt wegen der IP-Familie des Plans</translation>
    </message>
    <message>
        <source>From which addresses do the cluster&apos;s nodes reach the filtering device?</source>
        <translation>Mit welchen Adressen erreichen die Knoten des Clusters das filternde Gerät?</translation>
    </message>
    <message>
        <source>Image pulls and the node agent leave with these addresses, after any translation; without them the rules have no source.</source>
        <translation>Das Holen der Images und der Node-Agent gehen mit diesen Adressen hinaus, nach jeder Umsetzung (NAT); ohne sie haben die Regeln keine Quelle.</translation>
    </message>
    <message>
        <source>From which addresses do ordinary pods reach the filtering device?</source>
        <translation>Mit welchen Adressen erreichen gewöhnliche Pods das filternde Gerät?</translation>
    </message>
    <message>
        <source>With translation on the nodes these are the node addresses, without it the pod range; the rules need the right one.</source>
        <translation>Mit Umsetzung (NAT) auf den Knoten sind es die Knotenadressen, ohne sie der Pod-Bereich; die Regeln brauchen das Richtige.</translation>
    </message>
    <message>
        <source>10.20.0.0/24, or 10.42.0.0/16 where pods are not translated</source>
        <translation>10.20.0.0/24, oder 10.42.0.0/16, wo Pods nicht umgesetzt werden</translation>
    </message>
    <message>
        <source>From which addresses does the proxy reach the filtering device?</source>
        <translation>Mit welchen Adressen erreicht der Proxy das filternde Gerät?</translation>
    </message>
    <message>
        <source>Behind a proxy it is the proxy that connects to the outside.</source>
        <translation>Hinter einem Proxy ist er es, der sich nach außen verbindet.</translation>
    </message>
    <message>
        <source>From which address does the computer that runs helm reach the filtering device?</source>
        <translation>Mit welcher Adresse erreicht der Computer, auf dem helm läuft, das filternde Gerät?</translation>
    </message>
    <message>
        <source>The chart is downloaded there, not in the cluster.</source>
        <translation>Das Chart wird dort heruntergeladen, nicht im Cluster.</translation>
    </message>
    <message>
        <source>What is the name of the cluster?</source>
        <translation>Wie heißt der Cluster?</translation>
    </message>
    <message>
        <source>The Agent reports under this name, and the request is about this cluster.</source>
        <translation>Der Agent berichtet unter diesem Namen, und der Antrag betrifft diesen Cluster.</translation>
    </message>
    <message>
        <source>Which Kubernetes distribution is it?</source>
        <translation>Welche Kubernetes-Distribution ist es?</translation>
    </message>
    <message>
        <source>Files for nodes and registries differ by distribution.</source>
        <translation>Dateien für Knoten und Registries unterscheiden sich je nach Distribution.</translation>
    </message>
    <message>
        <source>Which network plug-in does the cluster use?</source>
        <translation>Welches Netzwerk-Plug-in verwendet der Cluster?</translation>
    </message>
    <message>
        <source>It decides which network policies take effect.</source>
        <translation>Es entscheidet, welche Netzwerkrichtlinien wirken.</translation>
    </message>
    <message>
        <source>Which address ranges do the pods have?</source>
        <translation>Welche Adressbereiche haben die Pods?</translation>
    </message>
    <message>
        <source>They must not go through the proxy, and they tell whether pods are translated.</source>
        <translation>Sie dürfen nicht über den Proxy gehen, und an ihnen zeigt sich, ob Pods umgesetzt werden (NAT).</translation>
    </message>
    <message>
        <source>Which address range do the services have?</source>
        <translation>Welchen Adressbereich haben die Services?</translation>
    </message>
    <message>
        <source>It must not go through the proxy.</source>
        <translation>Er darf nicht über den Proxy gehen.</translation>
    </message>
    <message>
        <source>Which address ranges do the nodes have?</source>
        <translation>Welche Adressbereiche haben die Knoten?</translation>
    </message>
    <message>
        <source>They must not go through the proxy.</source>
        <translation>Sie dürfen nicht über den Proxy gehen.</translation>
    </message>
    <message>
        <source>Where is the API server?</source>
        <translation>Wo ist der API-Server?</translation>
    </message>
    <message>
        <source>What is the address of the proxy, with its port?</source>
        <translation>Wie lautet die Adresse des Proxys, mit Port?</translation>
    </message>
    <message>
        <source>Agents and nodes have to be told.</source>
        <translation>Agents und Knoten müssen sie erfahren.</translation>
    </message>
    <message>
        <source>Does the proxy want a login, and under which name?</source>
        <translation>Verlangt der Proxy eine Anmeldung, und unter welchem Namen?</translation>
    </message>
    <message>
        <source>The Agent knows Basic login only; everything else needs an exemption.</source>
        <translation>Der Agent kennt nur die Basic-Anmeldung; alles andere braucht eine Ausnahme.</translation>
    </message>
    <message>
        <source>none, or svc-stackstate</source>
        <translation>keine, oder svc-stackstate</translation>
    </message>
    <message>
        <source>Which names and ranges must not go through the proxy?</source>
        <translation>Welche Namen und Bereiche dürfen nicht über den Proxy gehen?</translation>
    </message>
    <message>
        <source>Traffic inside the cluster breaks when it is sent to the proxy.</source>
        <translation>Verkehr im Cluster bricht ab, wenn er an den Proxy gesendet wird.</translation>
    </message>
    <message>
        <source>Does traffic leave directly, through a firewall or through a proxy?</source>
        <translation>Geht der Verkehr direkt hinaus, durch eine Firewall oder über einen Proxy?</translation>
    </message>
    <message>
        <source>It decides which rules are needed, and from whom.</source>
        <translation>Das entscheidet, welche Regeln nötig sind und von wem.</translation>
    </message>
    <message>
        <source>Which registry holds the images, with its port and path?</source>
        <translation>Welche Registry enthält die Images, mit Port und Pfad?</translation>
    </message>
    <message>
        <source>The nodes fetch the Agent&apos;s images from there.</source>
        <translation>Die Knoten holen die Images des Agents von dort.</translation>
    </message>
    <message>
        <source>Which pull secret opens the registry?</source>
        <translation>Welches Pull-Secret öffnet die Registry?</translation>
    </message>
    <message>
        <source>Without it the nodes cannot log in.</source>
        <translation>Ohne es können die Knoten sich nicht anmelden.</translation>
    </message>
    <message>
        <source>Which company CA signs the certificates that the cluster sees?</source>
        <translation>Welche Firmen-CA signiert die Zertifikate, die der Cluster sieht?</translation>
    </message>
    <message>
        <source>Pods and nodes must trust it where TLS is inspected.</source>
        <translation>Pods und Knoten müssen ihr vertrauen, wo TLS inspiziert wird.</translation>
    </message>
    <message>
        <source>a PEM file, with its SHA-256 fingerprint</source>
        <translation>eine PEM-Datei mit ihrem SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>From where does the chart come?</source>
        <translation>Woher kommt das Chart?</translation>
    </message>
    <message>
        <source>The registry and the names of the images depend on it.</source>
        <translation>Die Registry und die Namen der Images hängen davon ab.</translation>
    </message>
    <message>
        <source>quay, rancher-prime or rancher-apps</source>
        <translation>quay, rancher-prime oder rancher-apps</translation>
    </message>
    <message>
        <source>Which version of the chart is installed?</source>
        <translation>Welche Version des Charts ist installiert?</translation>
    </message>
    <message>
        <source>Images and settings differ by version.</source>
        <translation>Images und Einstellungen unterscheiden sich je nach Version.</translation>
    </message>
    <message>
        <source>the version that helm list shows</source>
        <translation>die Version, die helm list zeigt</translation>
    </message>
    <message>
        <source>What is the name of the tenant?</source>
        <translation>Wie heißt der Tenant?</translation>
    </message>
    <message>
        <source>Every address is made from it.</source>
        <translation>Aus ihm ergibt sich jede Adresse.</translation>
    </message>
    <message>
        <source>What is the value of %1?</source>
        <translation>Welchen Wert hat %1?</translation>
    </message>
    <message>
        <source>The one who made the plan did not know it.</source>
        <translation>Wer den Plan erstellt hat, wusste es nicht.</translation>
    </message>
    <message>
        <source>the value itself</source>
        <translation>der Wert selbst</translation>
    </message>
    <message>
        <source>%1 in the project file</source>
        <translation>%1 in der Projektdatei</translation>
    </message>
    <message>
        <source>How do the Agent&apos;s pods get the company CA?</source>
        <translation>Wie bekommen die Pods des Agents die Firmen-CA?</translation>
    </message>
    <message>
        <source>The chart of %1 has no setting for it, so it has to be mounted by other means.</source>
        <translation>Das Chart von %1 hat keine Einstellung dafür, daher muss sie auf andere Weise eingehängt werden.</translation>
    </message>
    <message>
        <source>the cluster&apos;s own settings; no option of the plan</source>
        <translation>die eigenen Einstellungen des Clusters; keine Option des Plans</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 Host</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 Hosts</translation>
    </message>
    <message>
        <source>Is this granted: %1, for %2?</source>
        <translation>Wird dies gewährt: %1, für %2?</translation>
    </message>
    <message>
        <source>change %1 of the request</source>
        <translation>Änderung %1 des Antrags</translation>
    </message>
    <message>
        <source>Are the addresses of these hosts fixed: %1?</source>
        <translation>Sind die Adressen dieser Hosts fest: %1?</translation>
    </message>
    <message>
        <source>A device that knows addresses only would break when they change.</source>
        <translation>Ein Gerät, das nur Adressen kennt, würde brechen, wenn sie wechseln.</translation>
    </message>
    <message>
        <source>yes, published at …; or no, use the name</source>
        <translation>ja, veröffentlicht unter …; oder nein, den Namen verwenden</translation>
    </message>
    <message>
        <source>a rule by name until then</source>
        <translation>bis dahin eine Regel nach Namen</translation>
    </message>
    <message>
        <source>the name as it stands on the device</source>
        <translation>der Name, wie er auf dem Gerät steht</translation>
    </message>
    <message>
        <source>%1: which %2 is it on your device?</source>
        <translation>%1: Welcher Wert gilt auf Ihrem Gerät für %2?</translation>
    </message>
    <message>
        <source>--site %1.%2=VALUE</source>
        <translation>--site %1.%2=VALUE</translation>
    </message>
    <message>
        <source>yes or no. If yes: %1</source>
        <translation>ja oder nein. Wenn ja: %1</translation>
    </message>
    <message>
        <source>run the checks again</source>
        <translation>die Prüfungen erneut ausführen</translation>
    </message>
    <message>
        <source>two artifacts have this path</source>
        <translation>zwei Artefakte haben diesen Pfad</translation>
    </message>
    <message>
        <source>%1: is for %2, and the pack is for %3</source>
        <translation>%1: ist für %2, und das Paket ist für %3</translation>
    </message>
    <message>
        <source>there is no artifact &quot;%1&quot;</source>
        <translation>es gibt kein Artefakt „%1“</translation>
    </message>
    <message>
        <source>known: %1, all</source>
        <translation>bekannt: %1, all</translation>
    </message>
    <message>
        <source>leads out of the pack</source>
        <translation>führt aus dem Paket hinaus</translation>
    </message>
    <message>
        <source>source addresses of the nodes</source>
        <translation>Quelladressen der Knoten</translation>
    </message>
    <message>
        <source>source addresses of the pods</source>
        <translation>Quelladressen der Pods</translation>
    </message>
    <message>
        <source>source addresses of the proxy</source>
        <translation>Quelladressen des Proxys</translation>
    </message>
    <message>
        <source>source addresses of the workstation</source>
        <translation>Quelladressen der Arbeitsstation</translation>
    </message>
    <message>
        <source>site parameter %1.%2</source>
        <translation>Geräteparameter %1.%2</translation>
    </message>
    <message>
        <source>no usable address of %1 was seen</source>
        <translation>für %1 wurde keine brauchbare Adresse gesehen</translation>
    </message>
    <message>
        <source>%1 cannot match names</source>
        <translation>%1 kann nicht nach Namen filtern</translation>
    </message>
    <message>
        <source>%1 does not govern traffic of %2</source>
        <translation>%1 regelt keinen Verkehr von %2</translation>
    </message>
    <message>
        <source>%1 is made for the pods of the Agent, and these connections come from others</source>
        <translation>%1 ist für die Pods des Agents gemacht, und diese Verbindungen kommen von anderen</translation>
    </message>
    <message>
        <source>there is no report: no checks were run</source>
        <translation>es gibt keinen Bericht: es wurden keine Prüfungen ausgeführt</translation>
    </message>
    <message>
        <source>no TLS inspection</source>
        <translation>keine TLS-Inspektion</translation>
    </message>
    <message>
        <source>the Agent refuses the foreign certificate until the company CA is known to its pods and nodes.</source>
        <translation>der Agent lehnt das fremde Zertifikat ab, bis seine Pods und Knoten die Firmen-CA kennen.</translation>
    </message>
    <message>
        <source>no user login at the proxy</source>
        <translation>keine Benutzeranmeldung am Proxy</translation>
    </message>
    <message>
        <source>the Agent cannot pass the proxy, unless it is given a name and password that the proxy takes (Basic).</source>
        <translation>der Agent kommt nicht durch den Proxy, wenn er keinen Namen und kein Passwort bekommt, die der Proxy annimmt (Basic).</translation>
    </message>
    <message>
        <source>--site %1.%2</source>
        <translation>--site %1.%2</translation>
    </message>
    <message>
        <source>%1 has no parameter of this name</source>
        <translation>%1 hat keinen Parameter dieses Namens</translation>
    </message>
    <message>
        <source>it takes none</source>
        <translation>es nimmt keine an</translation>
    </message>
    <message>
        <source>it takes: %1</source>
        <translation>es nimmt an: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not accepted</source>
        <translation>„%1“ wird nicht angenommen</translation>
    </message>
    <message>
        <source>--site %1: there is no such format, the parameter is not used</source>
        <translation>--site %1: dieses Format gibt es nicht, der Parameter wird nicht verwendet</translation>
    </message>
    <message>
        <source>the plan does not say who asks the proxy for it</source>
        <translation>der Plan sagt nicht, wer den Proxy danach fragt</translation>
    </message>
    <message>
        <source>this is the way to the proxy itself, which the network team opens</source>
        <translation>das ist der Weg zum Proxy selbst, den das Netzwerk-Team öffnet</translation>
    </message>
    <message>
        <source>%1 does not go through the proxy</source>
        <translation>für %1 führt der Weg nicht über den Proxy</translation>
    </message>
    <message>
        <source>%1. Hosts: %2</source>
        <translation>%1. Hosts: %2</translation>
    </message>
    <message>
        <source>these hosts</source>
        <translation>diese Hosts</translation>
    </message>
    <message>
        <source>the nodes</source>
        <extracomment>stands in &quot;… does not govern traffic of %2&quot;</extracomment>
        <translation>den Knoten</translation>
    </message>
    <message>
        <source>the pods</source>
        <extracomment>stands in &quot;… does not govern traffic of %2&quot;</extracomment>
        <translation>den Pods</translation>
    </message>
    <message>
        <source>the proxy</source>
        <extracomment>stands in &quot;… does not govern traffic of %2&quot;</extracomment>
        <translation>dem Proxy</translation>
    </message>
    <message>
        <source>the workstation</source>
        <extracomment>stands in &quot;… does not govern traffic of %2&quot;</extracomment>
        <translation>der Arbeitsstation</translation>
    </message>
    <message>
        <source>%1 is a private answer for a public name and no valid certificate was seen there</source>
        <translation>%1 ist eine private Antwort auf einen öffentlichen Namen, und dort wurde kein gültiges Zertifikat gesehen</translation>
    </message>
    <message>
        <source>a ConfigMap mounted into the pods and SSL_CERT_FILE set to it; try it on one node first</source>
        <translation>eine ConfigMap, in die Pods eingehängt, und SSL_CERT_FILE darauf gesetzt; zuerst auf einem Knoten ausprobieren</translation>
    </message>
    <message>
        <source>The statements that need it are complete but for this name, and wait in a file that no device loads.</source>
        <translation>Den Anweisungen, die ihn brauchen, fehlt nur dieser Name; sie warten in einer Datei, die kein Gerät lädt.</translation>
    </message>
    <message>
        <source>cdn</source>
        <extracomment>stands in &quot;the addresses of %2 change without notice (%3)&quot;: a content delivery network</extracomment>
        <translation>CDN</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>stands in &quot;the addresses of %2 change without notice (%3)&quot;</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: only the window can make this file</source>
        <translation>%1: diese Datei kann nur das Fenster erstellen</translation>
    </message>
    <message>
        <source>is a file, but not a pack; --force replaces packs only</source>
        <translation>ist eine Datei, aber kein Paket; --force ersetzt nur Pakete</translation>
    </message>
    <message>
        <source>is a folder, but not a pack; --force replaces packs only</source>
        <translation>ist ein Ordner, aber kein Paket; --force ersetzt nur Pakete</translation>
    </message>
    <message>
        <source>choose another name, or remove it yourself</source>
        <translation>wählen Sie einen anderen Namen, oder entfernen Sie es selbst</translation>
    </message>
    <message>
        <source>holds a file that is not part of the pack: %1</source>
        <translation>enthält eine Datei, die nicht zum Paket gehört: %1</translation>
    </message>
    <message>
        <source>move that file away, or choose another name</source>
        <translation>verschieben Sie diese Datei, oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>%1 holds files that were edited since it was made: %2</source>
        <translation>%1 enthält Dateien, die seit dem Anlegen bearbeitet wurden: %2</translation>
    </message>
    <message>
        <source>keep them elsewhere, or replace them too by giving --force twice</source>
        <translation>heben Sie sie an einem anderen Ort auf, oder ersetzen Sie auch sie: mit zweimal --force</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>gibt es schon</translation>
    </message>
    <message>
        <source>choose another name, or replace it with --force</source>
        <translation>wählen Sie einen anderen Namen, oder ersetzen Sie es mit --force</translation>
    </message>
    <message>
        <source>is not a file, so no ZIP can take its place</source>
        <translation>ist keine Datei, deshalb kann kein ZIP an seine Stelle treten</translation>
    </message>
    <message>
        <source>is not a folder, so no pack can take its place</source>
        <translation>ist kein Ordner, deshalb kann kein Paket an seine Stelle treten</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>the old pack is whole and is called %1 now</source>
        <translation>das alte Paket ist unversehrt und heißt jetzt %1</translation>
    </message>
    <message>
        <source>Which other hosts does the registry send its clients to, for a login or for image layers?</source>
        <translation>Zu welchen anderen Hosts schickt die Registry ihre Clients, für einen Login oder für Image-Layer?</translation>
    </message>
    <message>
        <source>Nodes that reach only the registry itself cannot pull from it.</source>
        <translation>Knoten, die nur die Registry selbst erreichen, können daraus nichts ziehen.</translation>
    </message>
    <message>
        <source>%1 is planned without the proxy, but the no-proxy list does not hold it</source>
        <translation>%1 ist ohne den Proxy geplant, aber die No-Proxy-Liste enthält es nicht</translation>
    </message>
    <message>
        <source>%1 is inside: the way to it does not pass a gateway to the outside</source>
        <translation>%1 liegt innen: Der Weg dorthin führt durch kein Gateway nach außen</translation>
    </message>
    <message>
        <source>It stands open in: %1.</source>
        <translation>Es steht offen in: %1.</translation>
    </message>
    <message>
        <source>In which namespace does the Agent run?</source>
        <translation>In welchem Namespace läuft der Agent?</translation>
    </message>
    <message>
        <source>Policies for its pods and the commands of the install name it.</source>
        <translation>Die Richtlinien für seine Pods und die Befehle der Installation nennen ihn.</translation>
    </message>
    <message>
        <source>The checks found this, and who acts depends on the answer: %1 (%2).</source>
        <translation>Das haben die Prüfungen gefunden, und wer handelt, hängt von der Antwort ab: %1 (%2).</translation>
    </message>
    <message>
        <source>there is no rule to print: the plan has none, or all are open already</source>
        <translation>es gibt keine Regel zu schreiben: der Plan hat keine, oder alle sind schon offen</translation>
    </message>
    <message>
        <source>Hosts: %1</source>
        <translation>Hosts: %1</translation>
    </message>
    <message>
        <source>yes, or no. If no: %1</source>
        <translation>ja oder nein. Falls nein: %1</translation>
    </message>
    <message>
        <source>where the proposal says; then make the pack anew</source>
        <translation>wo es der Vorschlag sagt; dann das Paket neu erstellen</translation>
    </message>
    <message>
        <source>a page of the documentation, or a word of the support</source>
        <translation>eine Seite der Dokumentation oder eine Auskunft des Supports</translation>
    </message>
    <message>
        <source>nothing to enter: the pack does not rest on it</source>
        <translation>nichts einzutragen: das Paket stützt sich nicht darauf</translation>
    </message>
    <message>
        <source>Does the proxy let the user %1 through to these hosts by name and password (Basic), or are they exempt from the login?</source>
        <translation>Lässt der Proxy den Benutzer %1 mit Name und Passwort (Basic) zu diesen Hosts durch, oder sind sie von der Anmeldung ausgenommen?</translation>
    </message>
    <message>
        <source>The Agent and the nodes know no other login. No check has shown it yet. Hosts: %1</source>
        <translation>Agent und Knoten kennen keine andere Anmeldung. Noch hat es keine Prüfung gezeigt. Hosts: %1</translation>
    </message>
    <message>
        <source>yes, by Basic; or: exempt, no login is asked for them</source>
        <translation>ja, mit Basic; oder: ausgenommen, für sie wird keine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>Does your own registry reach the public registry and its layer hosts: %1?</source>
        <translation>Erreicht Ihre eigene Registry die öffentliche Registry und die Hosts ihrer Layer: %1?</translation>
    </message>
    <message>
        <source>A pull-through registry that does not get there fails at the first pull, and no check from outside of it can tell.</source>
        <translation>Ein Pull-Through-Cache, der dort nicht hinkommt, scheitert beim ersten Laden, und keine Prüfung von anderswo kann es erkennen.</translation>
    </message>
    <message>
        <source>yes, an image was pulled through it; or no, it needs the rules of the request</source>
        <translation>ja, ein Image wurde darüber geladen; oder nein, er braucht die Regeln des Antrags</translation>
    </message>
    <message>
        <source>run the checks again: they ask the registry for every image</source>
        <translation>die Prüfungen wiederholen: sie fragen die Registry nach jedem Image</translation>
    </message>
    <message>
        <source>Which proxy or web gateway does the traffic pass?</source>
        <translation>Durch welchen Proxy oder welches Web-Gateway geht der Verkehr?</translation>
    </message>
    <message>
        <source>Which network policies does the cluster enforce?</source>
        <translation>Welche Netzwerkrichtlinien setzt der Cluster durch?</translation>
    </message>
    <message>
        <source>Which device filters the traffic on its way out?</source>
        <translation>Welches Gerät filtert den Verkehr nach außen?</translation>
    </message>
    <message>
        <source>Files are made in its own syntax. Until it is known, the rules of the request are entered by hand.</source>
        <translation>Dateien entstehen in seiner eigenen Syntax. Solange es nicht bekannt ist, werden die Regeln des Antrags von Hand eingegeben.</translation>
    </message>
    <message>
        <source>one of these, or its maker and version: %1</source>
        <translation>eines von diesen, oder Hersteller und Version: %1</translation>
    </message>
    <message>
        <source>your own registry</source>
        <extracomment>stands in &quot;… does not govern traffic of %2&quot;</extracomment>
        <translation>Ihrer eigenen Registry</translation>
    </message>
    <message>
        <source>source addresses of your own registry</source>
        <translation>Quelladressen Ihrer eigenen Registry</translation>
    </message>
    <message>
        <source>the machine that copies images</source>
        <extracomment>stands in &quot;… does not govern traffic of %2&quot;</extracomment>
        <translation>des Rechners, der Images kopiert</translation>
    </message>
    <message>
        <source>source addresses of the machine that copies images</source>
        <translation>Quelladressen des Rechners, der Images kopiert</translation>
    </message>
    <message>
        <source>no addresses: nobody looked the names up for this pack</source>
        <translation>keine Adressen: für dieses Paket hat niemand die Namen aufgelöst</translation>
    </message>
    <message>
        <source>%1 cannot match names, and the addresses of %2 change without notice (%3). Use a format that matches names</source>
        <translation>%1 kann keine Namen vergleichen, und die Adressen von %2 ändern sich ohne Ankündigung (%3). Ein Format verwenden, das Namen vergleicht</translation>
    </message>
    <message>
        <source>%1 cannot match names. Its addresses change without notice, and are printed because the requester wants them</source>
        <translation>%1 kann keine Namen vergleichen. Die Adressen ändern sich ohne Ankündigung und stehen hier, weil der Antragsteller sie will</translation>
    </message>
    <message>
        <source>no older pack to compare with was given</source>
        <translation>es wurde kein älteres Paket zum Vergleichen angegeben</translation>
    </message>
    <message>
        <source>the plan has no proxy on the way, so there is none to change</source>
        <translation>der Plan hat keinen Proxy auf dem Weg, also ist keiner zu ändern</translation>
    </message>
    <message>
        <source>From which addresses does your own registry reach the filtering device?</source>
        <translation>Von welchen Adressen aus erreicht Ihre eigene Registry das filternde Gerät?</translation>
    </message>
    <message>
        <source>A pull-through registry fetches the images itself; no node or pod goes to the public registry then.</source>
        <translation>Ein Pull-Through-Cache holt die Images selbst; dann geht kein Knoten oder Pod zur öffentlichen Registry.</translation>
    </message>
    <message>
        <source>Which machine copies the images into your own registry, and with which address does it reach the filtering device?</source>
        <translation>Welcher Rechner kopiert die Images in Ihre eigene Registry, und mit welcher Adresse erreicht er das filternde Gerät?</translation>
    </message>
    <message>
        <source>Only that machine pulls from the public registry then.</source>
        <translation>Nur dieser Rechner lädt dann aus der öffentlichen Registry.</translation>
    </message>
    <message>
        <source>%1 Proposed: %2</source>
        <translation>%1 Vorschlag: %2</translation>
    </message>
    <message>
        <source>as proposed, or in another way</source>
        <translation>wie vorgeschlagen, oder auf anderem Weg</translation>
    </message>
    <message>
        <source>%1 finds names in TLS alone, and this begins without it</source>
        <translation>%1 findet Namen nur in TLS, und dies beginnt ohne TLS</translation>
    </message>
    <message>
        <source>%1 finds names in TLS alone, and the addresses of %2 change without notice (%3)</source>
        <translation>%1 findet Namen nur in TLS, und die Adressen von %2 ändern sich ohne Ankündigung (%3)</translation>
    </message>
    <message>
        <source>%1 knows no addresses, and nothing else tells this host</source>
        <translation>%1 kennt keine Adressen, und dieser Host ist anders nicht zu beschreiben</translation>
    </message>
    <message>
        <source>inferred from %1, not stated by the vendor</source>
        <translation>erschlossen aus %1, vom Hersteller nicht gesagt</translation>
    </message>
    <message>
        <source>no public source says whether it is needed</source>
        <translation>keine öffentliche Quelle sagt, ob es nötig ist</translation>
    </message>
    <message>
        <source>its IPv6 addresses are left out: only IPv4 is taken there</source>
        <translation>seine IPv6-Adressen fehlen: Dort wird nur IPv4 angenommen</translation>
    </message>
    <message>
        <source>its IPv4 addresses are left out: only IPv6 is taken there</source>
        <translation>seine IPv4-Adressen fehlen: Dort wird nur IPv6 angenommen</translation>
    </message>
    <message>
        <source>a registry that passes requests on fetches the images itself: nothing is copied</source>
        <translation>eine Registry, die Anfragen weiterreicht, holt die Images selbst: Kopiert wird nichts</translation>
    </message>
    <message>
        <source>the nodes pull the images from where they are published: nothing is copied</source>
        <translation>die Knoten holen die Images dort, wo sie veröffentlicht sind: Kopiert wird nichts</translation>
    </message>
    <message>
        <source>k3s and RKE2 write these files themselves at each start: use k3s-registries</source>
        <translation>k3s und RKE2 schreiben diese Dateien bei jedem Start selbst: Nehmen Sie k3s-registries</translation>
    </message>
    <message>
        <source>hosts.toml can put a path in front of a repository and take none away, and your registry holds the images without theirs</source>
        <translation>hosts.toml kann einem Repository einen Pfad voranstellen, aber keinen wegnehmen, und Ihre Registry hält die Images ohne den ihren</translation>
    </message>
    <message>
        <source>the nodes of k3s and RKE2 run containerd: use k3s-registries</source>
        <translation>auf den Knoten von k3s und RKE2 läuft containerd: Nehmen Sie k3s-registries</translation>
    </message>
    <message>
        <source>only k3s and RKE2 read this file, and the plan says %1</source>
        <translation>nur k3s und RKE2 lesen diese Datei, und im Plan steht %1</translation>
    </message>
    <message>
        <source>the plan has no registry of your own: the nodes pull from the public one</source>
        <translation>der Plan hat keine eigene Registry: Die Knoten holen aus der öffentlichen</translation>
    </message>
    <message>
        <source>on OpenShift the Machine Config Operator writes the files of the nodes, and undoes what others write: use openshift-mirrors</source>
        <translation>unter OpenShift schreibt der Machine Config Operator die Dateien der Knoten und macht rückgängig, was andere schreiben: Nehmen Sie openshift-mirrors</translation>
    </message>
    <message>
        <source>only OpenShift has this object, and the plan does not say openshift</source>
        <translation>nur OpenShift hat dieses Objekt, und im Plan steht nicht openshift</translation>
    </message>
    <message>
        <source>OpenShift takes no IPv6 address as the host of a mirror: give your registry a name</source>
        <translation>OpenShift nimmt keine IPv6-Adresse als Host eines Spiegels: Geben Sie Ihrer Registry einen Namen</translation>
    </message>
    <message>
        <source>the plan has no proxy, so nothing has to be kept from it</source>
        <translation>der Plan hat keinen Proxy, also muss nichts an ihm vorbei</translation>
    </message>
    <message>
        <source>the plan does not say yet which proxy it is</source>
        <translation>der Plan sagt noch nicht, welcher Proxy es ist</translation>
    </message>
    <message>
        <source>%1 is what only a place outside the cluster gets</source>
        <translation>%1 bekommt nur eine Stelle außerhalb des Clusters</translation>
    </message>
    <message>
        <source>%1. What do you do about it?</source>
        <translation>%1. Was tun Sie dagegen?</translation>
    </message>
    <message>
        <source>Can you confirm what the documentation leaves open?</source>
        <translation>Können Sie bestätigen, was die Dokumentation offen lässt?</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>PRACTICE: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
    <message>
        <source>PRACTICE: made on the simulated network &quot;%1&quot;. Nothing here is real; do not apply it.</source>
        <translation>ÜBUNG: im simulierten Netzwerk „%1“ erstellt. Nichts hier ist echt; wenden Sie es nicht an.</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>addresses only</source>
        <translation>nur Adressen</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>this guide: who does what, how to verify, how to undo</source>
        <translation>dieser Leitfaden: wer was tut, wie man prüft, wie man rückgängig macht</translation>
    </message>
    <message>
        <source>what is still open, by the team that knows the answer</source>
        <translation>was noch offen ist, nach dem Team, das die Antwort kennt</translation>
    </message>
    <message>
        <source>the change request, for reading and printing</source>
        <translation>der Änderungsantrag zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>the same request, for ticket systems</source>
        <translation>derselbe Antrag für Ticketsysteme</translation>
    </message>
    <message>
        <source>picture of who talks to whom</source>
        <translation>Bild, wer mit wem spricht</translation>
    </message>
    <message>
        <source>the same request, on pages</source>
        <translation>derselbe Antrag auf Seiten</translation>
    </message>
    <message>
        <source>the same picture, for documents and tickets</source>
        <translation>dasselbe Bild für Dokumente und Tickets</translation>
    </message>
    <message>
        <source>what was checked and the evidence for it</source>
        <translation>was geprüft wurde, mit den Belegen</translation>
    </message>
    <message>
        <source>the plan: open it again to repeat the checks</source>
        <translation>der Plan: öffnen Sie ihn wieder, um die Prüfungen zu wiederholen</translation>
    </message>
    <message>
        <source>the rules as a table for change tools</source>
        <translation>die Regeln als Tabelle für Änderungswerkzeuge</translation>
    </message>
    <message>
        <source>the rules for programs</source>
        <translation>die Regeln für Programme</translation>
    </message>
    <message>
        <source>host names only, one a line</source>
        <translation>nur Hostnamen, einer je Zeile</translation>
    </message>
    <message>
        <source>IPv4 addresses as seen; mind the review date</source>
        <translation>IPv4-Adressen wie gesehen; beachten Sie das Prüfdatum</translation>
    </message>
    <message>
        <source>IPv6 addresses as seen; mind the review date</source>
        <translation>IPv6-Adressen wie gesehen; beachten Sie das Prüfdatum</translation>
    </message>
    <message>
        <source>exact host names for one URL category of Zscaler</source>
        <translation>genaue Hostnamen für eine URL-Kategorie von Zscaler</translation>
    </message>
    <message>
        <source>the hosts that are asked to be exempt from inspection</source>
        <translation>die Hosts, für die eine Ausnahme von der Inspektion beantragt wird</translation>
    </message>
    <message>
        <source>the hosts that are asked to be exempt from login</source>
        <translation>die Hosts, für die eine Ausnahme von der Anmeldung beantragt wird</translation>
    </message>
    <message>
        <source>Zscaler: four requests, each of which can be refused alone</source>
        <translation>Zscaler: vier Anträge, von denen jeder einzeln abgelehnt werden kann</translation>
    </message>
    <message>
        <source>any forward proxy: four requests, each of which can be refused alone</source>
        <translation>beliebiger Forward-Proxy: vier Anträge, von denen jeder einzeln abgelehnt werden kann</translation>
    </message>
    <message>
        <source>when and where the addresses of the lists were seen</source>
        <translation>wann und wo die Adressen der Listen gesehen wurden</translation>
    </message>
    <message>
        <source>%1: complete but for names that are still open; not to be loaded</source>
        <translation>%1: vollständig bis auf noch offene Namen; nicht zu laden</translation>
    </message>
    <message>
        <source>%1: takes everything out again</source>
        <translation>%1: entfernt alles wieder</translation>
    </message>
    <message>
        <source>%1: a change of its own, to be loaded only where it is granted</source>
        <translation>%1: eine eigene Änderung, nur zu laden, wo sie gewährt ist</translation>
    </message>
    <message>
        <source>%1: to be loaded on the device</source>
        <translation>%1: auf dem Gerät zu laden</translation>
    </message>
    <message>
        <source>contents of the pack and how they were decided</source>
        <translation>Inhalt des Pakets und wie darüber entschieden wurde</translation>
    </message>
    <message>
        <source>checksums of all files, for sha256sum -c</source>
        <translation>Prüfsummen aller Dateien, für sha256sum -c</translation>
    </message>
    <message>
        <source>Question %1. %2</source>
        <translation>Frage %1. %2</translation>
    </message>
    <message>
        <source>An answer looks like</source>
        <translation>So sieht eine Antwort aus</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>Open questions: StackState Agent to %1</source>
        <translation>Offene Fragen: StackState Agent zu %1</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Each answer goes to the requester, who enters it and makes the pack anew. What does not depend on an answer is complete as it stands.</source>
        <translation>Jede Antwort geht an den Antragsteller, der sie einträgt und das Paket neu erstellt. Was von keiner Antwort abhängt, ist so vollständig, wie es hier steht.</translation>
    </message>
    <message>
        <source>This pack lets the StackState Agent in %1 report to %2.</source>
        <translation>Mit diesem Paket kann der StackState Agent in %1 an %2 berichten.</translation>
    </message>
    <message>
        <source>It is made for %1 and holds only their part.</source>
        <translation>Es enthält nur den Teil für diese Adressaten: %1.</translation>
    </message>
    <message>
        <source>Some files end in .txt so that mail gateways let the pack pass, for example request.html.txt. Take the .txt away before use.</source>
        <translation>Einige Dateien enden auf .txt, damit Mail-Gateways das Paket durchlassen, zum Beispiel request.html.txt. Entfernen Sie das .txt vor der Verwendung.</translation>
    </message>
    <message>
        <source>Change ID</source>
        <translation>Änderungsnummer</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Produktlinie</translation>
    </message>
    <message>
        <source>Who does what, in this order</source>
        <translation>Wer was tut, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Nothing is asked of %1.</source>
        <translation>Nichts zu tun für: %1.</translation>
    </message>
    <message>
        <source>How to verify</source>
        <translation>So wird geprüft</translation>
    </message>
    <message>
        <source>With this program, in the folder of the pack (exit status 0: everything required passes):</source>
        <translation>Mit diesem Programm, im Ordner des Pakets (Exit-Status 0: alles Erforderliche funktioniert):</translation>
    </message>
    <message>
        <source>Without it: do the names resolve, and to the same addresses as in the request?</source>
        <translation>Ohne es: Lassen sich die Namen auflösen, und zu denselben Adressen wie im Antrag?</translation>
    </message>
    <message>
        <source>How to undo</source>
        <translation>So wird es rückgängig gemacht</translation>
    </message>
    <message>
        <source>Files of this pack</source>
        <translation>Dateien dieses Pakets</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>Ausgelassen, und warum</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Where the facts come from</source>
        <translation>Woher die Angaben stammen</translation>
    </message>
    <message>
        <source>Hand-off pack: StackState Agent to %1</source>
        <translation>Übergabepaket: StackState Agent zu %1</translation>
    </message>
    <message>
        <source> The policies are in %1.</source>
        <translation> Die Richtlinien stehen in %1.</translation>
    </message>
    <message>
        <source> What your device can hold is in %1.</source>
        <translation> Was Ihr Gerät aufnehmen kann, steht in %1.</translation>
    </message>
    <message>
        <source> What still lacks an answer waits in %1.</source>
        <translation> Was noch auf eine Antwort wartet, steht in %1.</translation>
    </message>
    <message>
        <source> The list is %1.</source>
        <translation> Die Liste ist %1.</translation>
    </message>
    <message>
        <source> Its values are in %1; what is open stands on top.</source>
        <translation> Seine Werte stehen in %1; was offen ist, steht dort am Anfang.</translation>
    </message>
    <message>
        <source>The device looks the names up itself: it and the cluster have to get the same DNS answers.</source>
        <translation>Das Gerät schlägt die Namen selbst nach: Es muss dieselben DNS-Antworten bekommen wie der Cluster.</translation>
    </message>
    <message>
        <source>The device learns the addresses from DNS answers: clear-text DNS has to pass through it.</source>
        <translation>Das Gerät lernt die Adressen aus DNS-Antworten: Unverschlüsseltes DNS muss durch das Gerät gehen.</translation>
    </message>
    <message>
        <source>The device reads the server name in the TLS greeting; the address itself is not checked.</source>
        <translation>Das Gerät liest den Servernamen in der TLS-Begrüßung; die Adresse selbst wird nicht geprüft.</translation>
    </message>
    <message>
        <source>The proxy is told the name; the client has to be configured for the proxy.</source>
        <translation>Der Proxy erfährt den Namen; der Client muss für den Proxy eingerichtet sein.</translation>
    </message>
    <message>
        <source>The device knows addresses only: they are a snapshot with a review date, see the address annex.</source>
        <translation>Das Gerät kennt nur Adressen: Sie sind eine Momentaufnahme mit Prüfdatum, siehe den Anhang „Adressen“.</translation>
    </message>
    <message>
        <source>Load: as the head of the file says; nothing in it saves or commits by itself.</source>
        <translation>Laden: wie im Kopf der Datei beschrieben; nichts darin speichert oder aktiviert von selbst.</translation>
    </message>
    <message>
        <source>Side effect: %1</source>
        <translation>Nebenwirkung: %1</translation>
    </message>
    <message>
        <source>as the head of the file says</source>
        <translation>wie im Kopf der Datei beschrieben</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>the rule of page one</source>
        <translation>die Regel von Seite eins</translation>
    </message>
    <message>
        <source>%1 rules of page one</source>
        <translation>%1 Regeln von Seite eins</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entscheidet</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Name, date</source>
        <translation>Name, Datum</translation>
    </message>
    <message>
        <source>%1 for %2. %3</source>
        <translation>%1 für %2. %3</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <source>No device was chosen for this pack: enter the rules of page one by hand. Allow answers on the same connection; a device without state needs a rule for them.</source>
        <translation>Für dieses Paket wurde kein Gerät gewählt: Tragen Sie die Regeln von Seite eins von Hand ein. Erlauben Sie Antworten auf derselben Verbindung; ein zustandsloses Gerät braucht dafür eine eigene Regel.</translation>
    </message>
    <message>
        <source>Proof on the device, before and after</source>
        <translation>Nachweis auf dem Gerät, vorher und nachher</translation>
    </message>
    <message>
        <source>Before: run the tests of the next annex; the blocked ones end in 000. Keep the output.</source>
        <translation>Vorher: Führen Sie die Tests des nächsten Anhangs aus; die gesperrten enden mit 000. Bewahren Sie die Ausgabe auf.</translation>
    </message>
    <message>
        <source>Load the change, then run the same tests again.</source>
        <translation>Laden Sie die Änderung und führen Sie dieselben Tests erneut aus.</translation>
    </message>
    <message>
        <source>After: every test gives the number named beside it, and the counter or the log of the rule shows the hits.</source>
        <translation>Nachher: Jeder Test ergibt die Zahl, die bei ihm steht, und der Zähler oder das Log der Regel zeigt die Treffer.</translation>
    </message>
    <message>
        <source>Counter-check: a host that is not in the table is still refused.</source>
        <translation>Gegenprobe: Ein Host, der nicht in der Tabelle steht, wird weiterhin abgelehnt.</translation>
    </message>
    <message>
        <source>no command is known; watch the log of the rule</source>
        <translation>kein Befehl bekannt; beobachten Sie das Log der Regel</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>No key is sent and nothing is written. 000 means that no answer came; the message beside it says why. A certificate that curl does not trust points to TLS inspection.</source>
        <translation>Es wird kein Schlüssel gesendet und nichts geschrieben. 000 bedeutet, dass keine Antwort kam; die Meldung daneben sagt, warum. Ein Zertifikat, dem curl nicht vertraut, deutet auf TLS-Inspektion hin.</translation>
    </message>
    <message>
        <source>Back-out</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Entered by hand: delete the rules of page one; nothing else was changed.</source>
        <translation>Von Hand eingetragen: Löschen Sie die Regeln von Seite eins; sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Exemptions are taken out one by one, by their change number.</source>
        <translation>Ausnahmen werden einzeln entfernt, nach der Nummer ihrer Änderung.</translation>
    </message>
    <message>
        <source>When addresses change later: add the new ones first, take old ones out %1 h after that.</source>
        <translation>Wenn Adressen später wechseln: Fügen Sie zuerst die neuen hinzu und entfernen Sie die alten %1 h danach.</translation>
    </message>
    <message>
        <source>Effect: monitoring of the cluster stops; what runs in it is not touched.</source>
        <translation>Wirkung: Die Überwachung des Clusters endet; was darin läuft, bleibt unberührt.</translation>
    </message>
    <message>
        <source>permanent, or until %1</source>
        <translation>dauerhaft oder bis %1</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Rule owner</source>
        <translation>Regelverantwortung</translation>
    </message>
    <message>
        <source>Wanted window</source>
        <translation>Gewünschtes Zeitfenster</translation>
    </message>
    <message>
        <source>Permanent or until</source>
        <translation>Dauerhaft oder bis</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>1 named host</source>
        <extracomment>Both stand in &quot;We ask to allow connections from our cluster to %2&quot;.</extracomment>
        <translation>1 benannten Host</translation>
    </message>
    <message>
        <source>%1 named hosts</source>
        <translation>%1 benannten Hosts</translation>
    </message>
    <message>
        <source>We ask to allow connections from %1 to %2, so that the StackState Agent can report to our tenant %3, and to fetch the Agent&apos;s container images.</source>
        <translation>Wir beantragen, Verbindungen von %1 zu %2 zu erlauben, damit der StackState Agent an unseren Tenant %3 berichten kann und die Container-Images des Agents geholt werden können.</translation>
    </message>
    <message>
        <source>We ask to allow connections from %1 to %2, so that the StackState Agent can report to our tenant %3.</source>
        <translation>Wir beantragen, Verbindungen von %1 zu %2 zu erlauben, damit der StackState Agent an unseren Tenant %3 berichten kann.</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>Was und warum</translation>
    </message>
    <message>
        <source> The Agent reports the state of the cluster, and we use that to notice faults and to find their cause.</source>
        <translation> Der Agent berichtet den Zustand des Clusters; damit bemerken wir Störungen und finden ihre Ursache.</translation>
    </message>
    <message>
        <source> Every connection starts on our side, no existing rule is changed, and all of it can be taken out again.</source>
        <translation> Jede Verbindung beginnt auf unserer Seite, keine bestehende Regel wird geändert, und alles kann wieder entfernt werden.</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>may stay</source>
        <translation>darf bleiben</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspektion</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>rule %1</source>
        <extracomment>Stands in &quot;for rule 3&quot;.</extracomment>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation>Regeln %1</translation>
    </message>
    <message>
        <source>Rules to allow (change 1)</source>
        <translation>Zu erlaubende Regeln (Änderung 1)</translation>
    </message>
    <message>
        <source>%1, decided one by one. Change 1 is this table; each of the others can be refused while the rules are accepted. If change 1 is refused: the Agent cannot connect.</source>
        <translation>%1, über die einzeln entschieden wird. Änderung 1 ist diese Tabelle; jede andere kann abgelehnt werden, auch wenn die Regeln angenommen werden. Wird Änderung 1 abgelehnt, kann sich der Agent nicht verbinden.</translation>
    </message>
    <message>
        <source>This request holds %1 changes</source>
        <translation>Dieser Antrag enthält %1 Änderungen</translation>
    </message>
    <message>
        <source>%1 (%2; can be refused alone): %3, for %4. If refused: %5</source>
        <translation>%1 (%2; einzeln ablehnbar): %3, für %4. Bei Ablehnung: %5</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Änderung %1</translation>
    </message>
    <message>
        <source>Not requested</source>
        <translation>Nicht beantragt</translation>
    </message>
    <message>
        <source>No inbound connection; answers on the same connection are enough.</source>
        <translation>Keine eingehende Verbindung; Antworten auf derselben Verbindung genügen.</translation>
    </message>
    <message>
        <source>No wildcard name and no other host.</source>
        <translation>Kein Platzhalter im Namen und kein anderer Host.</translation>
    </message>
    <message>
        <source>No other port or protocol.</source>
        <translation>Kein anderer Port und kein anderes Protokoll.</translation>
    </message>
    <message>
        <source>No change to an existing rule.</source>
        <translation>Keine Änderung an einer bestehenden Regel.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>and %1 more, in the last annex</source>
        <translation>und weitere (%1) im letzten Anhang</translation>
    </message>
    <message>
        <source>Change request: let the StackState Agent reach %1</source>
        <translation>Änderungsantrag: Der StackState Agent soll %1 erreichen</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>tenant&apos;s own</source>
        <translation>eigene des Tenants</translation>
    </message>
    <message>
        <source>changes often: use the name</source>
        <translation>wechselt oft: den Namen verwenden</translation>
    </message>
    <message>
        <source>own network</source>
        <translation>eigenes Netzwerk</translation>
    </message>
    <message>
        <source>not known: use the name</source>
        <translation>nicht bekannt: den Namen verwenden</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>workstation</source>
        <translation>Arbeitsstation</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>keine gesehen</translation>
    </message>
    <message>
        <source>given as address</source>
        <translation>als Adresse angegeben</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>How stable</source>
        <translation>Wie beständig</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source> Also: </source>
        <translation> Außerdem: </translation>
    </message>
    <message>
        <source> Or: </source>
        <translation> Oder: </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>%1. The same at %2</source>
        <translation>%1. Ebenso bei %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Passed: %1. Not reached, since something before them failed: %2. Does not apply: %3.</source>
        <translation>In Ordnung: %1. Nicht erreicht, weil vorher etwas fehlschlug: %2. Trifft nicht zu: %3.</translation>
    </message>
    <message>
        <source>No name was looked up for this pack. Use the names, or look them up where the device stands.</source>
        <translation>Für dieses Paket wurde kein Name nachgeschlagen. Verwenden Sie die Namen, oder schlagen Sie sie dort nach, wo das Gerät steht.</translation>
    </message>
    <message>
        <source>As seen from the %1; another place may get other answers. The TTL says how long a DNS answer may be kept, not how long a rule is right: look again by %2.</source>
        <translation>Gesehen von: %1; ein anderer Ort kann andere Antworten bekommen. Die TTL sagt, wie lange eine DNS-Antwort aufbewahrt werden darf, nicht, wie lange eine Regel stimmt: Prüfen Sie bis %2 erneut.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing was checked for this pack.</source>
        <translation>Für dieses Paket wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Verdict: %1. Checked from the %2, %3. %4</source>
        <translation>Ergebnis: %1. Geprüft von: %2, %3. %4</translation>
    </message>
    <message>
        <source>Open questions in full</source>
        <translation>Offene Fragen, vollständig</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>processes and their network connections</source>
        <translation>Prozesse und ihre Netzwerkverbindungen</translation>
    </message>
    <message>
        <source>traces of applications that send them</source>
        <translation>Traces von Anwendungen, die welche senden</translation>
    </message>
    <message>
        <source>container logs, with whatever the applications write into them</source>
        <translation>Container-Logs mit allem, was die Anwendungen hineinschreiben</translation>
    </message>
    <message>
        <source>roles and role bindings of the cluster</source>
        <translation>Rollen und Rollenbindungen des Clusters</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>topology (names and relations of what runs in the cluster)</source>
        <translation>Topologie (Namen und Beziehungen dessen, was im Cluster läuft)</translation>
    </message>
    <message>
        <source>%1. No container logs.</source>
        <translation>%1. Keine Container-Logs.</translation>
    </message>
    <message>
        <source>HTTPS, but certificate checks are switched off in this plan (see risk). Encryption at rest and retention: unknown: ask the vendor.</source>
        <translation>HTTPS, aber die Zertifikatsprüfung ist in diesem Plan ausgeschaltet (siehe Risiko). Verschlüsselung gespeicherter Daten und Aufbewahrung: unbekannt; fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>public authorities</source>
        <translation>öffentliche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>public authorities and the company CA</source>
        <translation>öffentliche Zertifizierungsstellen und die Firmen-CA</translation>
    </message>
    <message>
        <source>HTTPS, certificate checked against %1; an API key names the sender. Encryption at rest and retention: unknown: ask the vendor.</source>
        <translation>HTTPS, Zertifikat geprüft gegen %1; ein API-Schlüssel weist den Absender aus. Verschlüsselung gespeicherter Daten und Aufbewahrung: unbekannt; fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>An instance of its own at %1. Operator and country: unknown: ask the one who runs it.</source>
        <translation>Eine eigene Instanz unter %1. Betreiber und Land: unbekannt; fragen Sie, wer sie betreibt.</translation>
    </message>
    <message>
        <source>The vendor&apos;s cloud service (SaaS) at %1. Provider, country and certificates: unknown: ask the vendor.</source>
        <translation>Cloud-Dienst (SaaS) des Herstellers unter %1. Anbieter, Land und Zertifizierungen: unbekannt; fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>Whatever runs on the same sources can reach these hosts too.</source>
        <translation>Was auf denselben Quellen läuft, kann diese Hosts ebenfalls erreichen.</translation>
    </message>
    <message>
        <source> %1: source %2 opens the rules to everybody behind the device.</source>
        <translation> %1: Die Quelle %2 öffnet die Regeln für alle hinter dem Gerät.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source> %1: addresses of a content network are used on request; they change without notice and serve other customers too.</source>
        <translation> %1: Adressen eines Content-Netzwerks werden auf Wunsch verwendet; sie wechseln ohne Ankündigung und dienen auch anderen Kunden.</translation>
    </message>
    <message>
        <source> The image hosts share addresses with others: allow them by name.</source>
        <translation> Die Image-Hosts teilen ihre Adressen mit anderen: Erlauben Sie sie nach Namen.</translation>
    </message>
    <message>
        <source> %1: with certificate checks off, anybody on the way can read the data and the key.</source>
        <translation> %1: Ohne Zertifikatsprüfung kann jeder auf dem Weg die Daten und den Schlüssel lesen.</translation>
    </message>
    <message>
        <source> A device that decrypts sees the API key, in some requests in the URL: keep URLs with their query out of its log.</source>
        <translation> Ein entschlüsselndes Gerät sieht den API-Schlüssel, bei manchen Anfragen in der URL: Halten Sie URLs mit Abfrageteil aus seinem Log heraus.</translation>
    </message>
    <message>
        <source>The Agent&apos;s images cannot be fetched or its data does not arrive: the cluster stays without monitoring. Nothing else stops working.</source>
        <translation>Die Images des Agents lassen sich nicht holen, oder seine Daten kommen nicht an: Der Cluster bleibt ohne Überwachung. Sonst fällt nichts aus.</translation>
    </message>
    <message>
        <source>The Agent&apos;s data does not arrive: the cluster stays without monitoring. Nothing else stops working.</source>
        <translation>Die Daten des Agents kommen nicht an: Der Cluster bleibt ohne Überwachung. Sonst fällt nichts aus.</translation>
    </message>
    <message>
        <source>Data that leaves</source>
        <translation>Daten, die hinausgehen</translation>
    </message>
    <message>
        <source>Protected by</source>
        <translation>Geschützt durch</translation>
    </message>
    <message>
        <source>Hosted by</source>
        <translation>Betrieben von</translation>
    </message>
    <message>
        <source>If done</source>
        <translation>Bei Umsetzung</translation>
    </message>
    <message>
        <source>If not done</source>
        <translation>Ohne Umsetzung</translation>
    </message>
    <message>
        <source>the network team</source>
        <translation>Netzwerk-Team</translation>
    </message>
    <message>
        <source>network team</source>
        <translation>Netzwerk-Team</translation>
    </message>
    <message>
        <source>the DNS team</source>
        <translation>DNS-Team</translation>
    </message>
    <message>
        <source>DNS team</source>
        <translation>DNS-Team</translation>
    </message>
    <message>
        <source>the proxy team</source>
        <translation>Proxy-Team</translation>
    </message>
    <message>
        <source>proxy team</source>
        <translation>Proxy-Team</translation>
    </message>
    <message>
        <source>the security team</source>
        <translation>Security-Team</translation>
    </message>
    <message>
        <source>security team</source>
        <translation>Security-Team</translation>
    </message>
    <message>
        <source>the cluster admin</source>
        <translation>Cluster-Admin</translation>
    </message>
    <message>
        <source>cluster admin</source>
        <translation>Cluster-Admin</translation>
    </message>
    <message>
        <source>the vendor&apos;s support</source>
        <translation>Support des Herstellers</translation>
    </message>
    <message>
        <source>vendor&apos;s support</source>
        <translation>Support des Herstellers</translation>
    </message>
    <message>
        <source>the requester</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>checks agent</source>
        <translation>Checks-Agent</translation>
    </message>
    <message>
        <source>cluster agent</source>
        <translation>Cluster-Agent</translation>
    </message>
    <message>
        <source>http header injector</source>
        <translation>HTTP-Header-Injector</translation>
    </message>
    <message>
        <source>k8s resource collector</source>
        <translation>K8s-Resource-Collector</translation>
    </message>
    <message>
        <source>logs agent</source>
        <translation>Logs-Agent</translation>
    </message>
    <message>
        <source>node agent</source>
        <translation>Node-Agent</translation>
    </message>
    <message>
        <source>process agent</source>
        <translation>Process-Agent</translation>
    </message>
    <message>
        <source>rbac agent</source>
        <translation>RBAC-Agent</translation>
    </message>
    <message>
        <source>trace agent</source>
        <translation>Trace-Agent</translation>
    </message>
    <message>
        <source>remote kube cache</source>
        <translation>Remote-Kube-Cache</translation>
    </message>
    <message>
        <source>injected proxy</source>
        <translation>injizierter Proxy</translation>
    </message>
    <message>
        <source>otel metrics scraper</source>
        <translation>OTel-Metrics-Scraper</translation>
    </message>
    <message>
        <source>otel target allocator</source>
        <translation>OTel-Target-Allocator</translation>
    </message>
    <message>
        <source>certificate hooks</source>
        <translation>Zertifikats-Hooks</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>image pulls</source>
        <translation>Holen der Images</translation>
    </message>
    <message>
        <source>data of the Agent</source>
        <translation>Daten des Agents</translation>
    </message>
    <message>
        <source>way to the proxy</source>
        <translation>Weg zum Proxy</translation>
    </message>
    <message>
        <source>chart download</source>
        <translation>Herunterladen des Charts</translation>
    </message>
    <message>
        <source>telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>clock check</source>
        <translation>Uhrenabgleich</translation>
    </message>
    <message>
        <source>the network and DNS teams</source>
        <translation>Netzwerk- und DNS-Team</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>to be named: %1</source>
        <translation>zu nennen: %1</translation>
    </message>
    <message>
        <source> (any: see risk)</source>
        <translation> (beliebig: siehe Risiko)</translation>
    </message>
    <message>
        <source>our Kubernetes cluster</source>
        <translation>unserem Kubernetes-Cluster</translation>
    </message>
    <message>
        <source>our Kubernetes cluster %1</source>
        <translation>unserem Kubernetes-Cluster %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Made by StackState Network Setup %1 at %2 (UTC). Facts about %3 as of %4.</source>
        <translation>Erstellt von StackState Network Setup %1 am %2 (UTC). Angaben zu %3, Stand: %4.</translation>
    </message>
    <message>
        <source>an unknown date</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source># %1, UDP %2: curl cannot test this; watch the counter of the rule</source>
        <translation># %1, UDP %2: das kann curl nicht testen; beobachten Sie den Zähler der Regel</translation>
    </message>
    <message>
        <source>On a node, or in a pod with hostNetwork</source>
        <translation>Auf einem Knoten oder in einem Pod mit hostNetwork</translation>
    </message>
    <message>
        <source>In an ordinary pod, in the namespace of the Agent, with any image that holds curl</source>
        <translation>In einem gewöhnlichen Pod, im Namespace des Agents, mit einem beliebigen Image, das curl enthält</translation>
    </message>
    <message>
        <source>On the proxy itself</source>
        <translation>Auf dem Proxy selbst</translation>
    </message>
    <message>
        <source>On the workstation that runs helm</source>
        <translation>Auf der Arbeitsstation, auf der helm läuft</translation>
    </message>
    <message>
        <source>Dear network team,</source>
        <translation>Liebes Netzwerk-Team,</translation>
    </message>
    <message>
        <source>Dear proxy team,</source>
        <translation>Liebes Proxy-Team,</translation>
    </message>
    <message>
        <source>Dear security team,</source>
        <translation>Liebes Security-Team,</translation>
    </message>
    <message>
        <source>Dear cluster team,</source>
        <translation>Liebes Cluster-Team,</translation>
    </message>
    <message>
        <source>Dear all,</source>
        <translation>Guten Tag zusammen,</translation>
    </message>
    <message>
        <source>please let our Kubernetes cluster through the proxy to %1 and the hosts listed in the pack.</source>
        <translation>bitte lassen Sie unseren Kubernetes-Cluster durch den Proxy zu %1 und den im Paket aufgeführten Hosts.</translation>
    </message>
    <message>
        <source>please review the attached request: our Kubernetes cluster is to reach %1.</source>
        <translation>bitte prüfen Sie den beigefügten Antrag: Unser Kubernetes-Cluster soll %1 erreichen.</translation>
    </message>
    <message>
        <source>please prepare the cluster for the StackState Agent, which reports to %1.</source>
        <translation>bitte bereiten Sie den Cluster für den StackState Agent vor, der an %1 berichtet.</translation>
    </message>
    <message>
        <source>please allow outbound connections from our Kubernetes cluster to %1 and the hosts listed in the pack.</source>
        <translation>bitte erlauben Sie ausgehende Verbindungen von unserem Kubernetes-Cluster zu %1 und den im Paket aufgeführten Hosts.</translation>
    </message>
    <message>
        <source>README.md in the pack says who does what, in which order, how to verify it and how to undo it.</source>
        <translation>README.md im Paket sagt, wer was in welcher Reihenfolge tut, wie man es prüft und wie man es rückgängig macht.</translation>
    </message>
    <message>
        <source>Still open, please answer:</source>
        <translation>Noch offen, bitte beantworten:</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Network access for the StackState Agent to %1</source>
        <translation>Netzwerkzugang des StackState Agents zu %1</translation>
    </message>
    <message>
        <source>All connections are opened from inside; nothing inbound is asked for.</source>
        <translation>Alle Verbindungen werden von innen geöffnet; eingehend wird nichts erbeten.</translation>
    </message>
    <message>
        <source>Wanted window: %1</source>
        <translation>Gewünschtes Zeitfenster: %1</translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation>Anlagen:</translation>
    </message>
    <message>
        <source>Regards</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>Network change request: %1</source>
        <translation>Netzwerk-Änderungsantrag: %1</translation>
    </message>
    <message>
        <source>Addresses of %1: %2</source>
        <translation>Adressen von %1: %2</translation>
    </message>
    <message>
        <source>1 rule stays as it is.</source>
        <translation>1 Regel bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 rules stay as they are.</source>
        <translation>%1 Regeln bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Changes: StackState Agent to %1</source>
        <translation>Änderungen: StackState Agent zu %1</translation>
    </message>
    <message>
        <source>No rule and no address has changed. There is nothing to do.</source>
        <translation>Keine Regel und keine Adresse hat sich geändert. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>First: add</source>
        <translation>Zuerst: hinzufügen</translation>
    </message>
    <message>
        <source>At least %1 h later: remove</source>
        <translation>Frühestens %1 h später: entfernen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>what is not as in the older pack</source>
        <translation>was anders ist als im älteren Paket</translation>
    </message>
    <message>
        <source>Network team</source>
        <translation>Netzwerk-Team</translation>
    </message>
    <message>
        <source>Proxy team</source>
        <translation>Proxy-Team</translation>
    </message>
    <message>
        <source>Security team</source>
        <translation>Security-Team</translation>
    </message>
    <message>
        <source>Cluster admin</source>
        <translation>Cluster-Admin</translation>
    </message>
    <message>
        <source>Vendor, or whoever runs the service</source>
        <translation>Hersteller, oder wer den Dienst betreibt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>The API key was not tried: whether the receiver accepts it is not known yet.</source>
        <translation>Der API-Schlüssel wurde nicht ausprobiert: Ob der Receiver ihn annimmt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Which value without {{ is it for %1?</source>
        <translation>Welcher Wert ohne {{ ist es für %1?</translation>
    </message>
    <message>
        <source>the value itself</source>
        <translation>der Wert selbst</translation>
    </message>
    <message>
        <source>Can the chart be renewed? %1 came with version %2.</source>
        <translation>Kann das Chart erneuert werden? %1 kam mit Version %2.</translation>
    </message>
    <message>
        <source>yes, to version …; or no</source>
        <translation>ja, auf Version …; oder nein</translation>
    </message>
    <message>
        <source>Who gives the API key at the install, in a file that is deleted after it?</source>
        <translation>Wer gibt den API-Schlüssel bei der Installation an, in einer Datei, die danach gelöscht wird?</translation>
    </message>
    <message>
        <source>a name; the key itself goes into no answer</source>
        <translation>ein Name; der Schlüssel selbst gehört in keine Antwort</translation>
    </message>
    <message>
        <source>What is the secret called that holds the API key?</source>
        <translation>Wie heißt das Secret, das den API-Schlüssel enthält?</translation>
    </message>
    <message>
        <source>stackstate-api-key; the key itself goes into no answer</source>
        <translation>stackstate-api-key; der Schlüssel selbst gehört in keine Antwort</translation>
    </message>
    <message>
        <source>Can the Agent pass the proxy without a login?</source>
        <translation>Darf der Agent ohne Login durch den Proxy?</translation>
    </message>
    <message>
        <source>yes, from these source addresses to these hosts; or no, and how it logs in</source>
        <translation>ja, von diesen Quelladressen zu diesen Hosts; oder nein, und wie er sich anmeldet</translation>
    </message>
    <message>
        <source>Which image tags does chart %1 name?</source>
        <translation>Welche Image-Tags nennt Chart %1?</translation>
    </message>
    <message>
        <source>the chart archive itself (.tgz), which holds them</source>
        <translation>das Chart-Archiv selbst (.tgz), das sie enthält</translation>
    </message>
    <message>
        <source>Do the hosts answer? Each line prints a number and the type of the answer; 000 means that no answer came.</source>
        <translation>Antworten die Hosts? Jede Zeile gibt eine Zahl und den Typ der Antwort aus; 000 bedeutet, dass keine Antwort kam.</translation>
    </message>
    <message>
        <source>The checks are old: they ended at %1, and this pack was made at %2. Run them again before you act on what they say.</source>
        <translation>Die Prüfungen sind alt: Sie endeten um %1, und dieses Paket wurde um %2 erstellt. Führen Sie sie erneut aus, bevor Sie danach handeln.</translation>
    </message>
    <message>
        <source># through the proxy: 401 or 403 with application/json from the receiver, any number but 000 from the others;</source>
        <translation># durch den Proxy: 401 oder 403 mit application/json vom Receiver, von den anderen jede Zahl außer 000;</translation>
    </message>
    <message>
        <source># with 000 the message names the answer of the proxy itself (407: it wants a login); text/html may be its block page</source>
        <translation># bei 000 nennt die Meldung die Antwort des Proxys selbst (407: er verlangt eine Anmeldung); text/html kann seine Sperrseite sein</translation>
    </message>
    <message>
        <source># receiver: 401 or 403 with application/json is right, no key was sent; text/html is a page of somebody in between</source>
        <translation># Receiver: 401 oder 403 mit application/json ist richtig, es wurde kein Schlüssel gesendet; text/html ist eine Seite von jemandem dazwischen</translation>
    </message>
    <message>
        <source># own registry: 200 or 401 with application/json is right</source>
        <translation># eigene Registry: 200 oder 401 mit application/json ist richtig</translation>
    </message>
    <message>
        <source># any number but 000 is right; text/html may be a block page: look at it</source>
        <translation># jede Zahl außer 000 ist richtig; text/html kann eine Sperrseite sein: ansehen</translation>
    </message>
    <message>
        <source># all of it at once, and who has to mend what is wrong</source>
        <translation># alles auf einmal, und wer beheben muss, was nicht stimmt</translation>
    </message>
    <message>
        <source># or one by one</source>
        <translation># oder einzeln</translation>
    </message>
    <message>
        <source># on the proxy alone: nobody else looks these up</source>
        <translation># nur auf dem Proxy: Niemand sonst fragt diese Namen ab</translation>
    </message>
    <message>
        <source>asks every host with curl alone, and names who has to act</source>
        <translation>fragt jeden Host allein mit curl ab und nennt, wer handeln muss</translation>
    </message>
    <message>
        <source>the company CA, which verify.sh takes beside the public ones</source>
        <translation>die Firmen-CA, die verify.sh neben den öffentlichen heranzieht</translation>
    </message>
    <message>
        <source>For the requester</source>
        <translation>Für den Antragsteller</translation>
    </message>
    <message>
        <source>On the nodes</source>
        <translation>Auf den Knoten</translation>
    </message>
    <message>
        <source>In the pods</source>
        <translation>In den Pods</translation>
    </message>
    <message>
        <source>On the proxy</source>
        <translation>Auf dem Proxy</translation>
    </message>
    <message>
        <source>On your own registry</source>
        <translation>Auf Ihrer eigenen Registry</translation>
    </message>
    <message>
        <source>On the machine that copies the images</source>
        <translation>Auf dem Rechner, der die Images kopiert</translation>
    </message>
    <message>
        <source>On the workstation</source>
        <translation>Auf der Arbeitsstation</translation>
    </message>
    <message>
        <source>The nodes ask the DNS servers of their own /etc/resolv.conf: image pulls and what runs on the network of the node.</source>
        <translation>Die Knoten fragen die DNS-Server ihrer eigenen /etc/resolv.conf: für das Laden der Images und was im Netz des Knotens läuft.</translation>
    </message>
    <message>
        <source>Pods ask the DNS of the cluster, which asks the servers that it forwards to.</source>
        <translation>Pods fragen das DNS des Clusters, das die Server fragt, an die es weiterleitet.</translation>
    </message>
    <message>
        <source>The proxy looks up what its clients ask for. Nobody else needs these names.</source>
        <translation>Der Proxy löst auf, wonach seine Clients fragen. Niemand sonst braucht diese Namen.</translation>
    </message>
    <message>
        <source>It asks the DNS servers that are set on that machine.</source>
        <translation>Gefragt werden die DNS-Server, die auf diesem Rechner eingestellt sind.</translation>
    </message>
    <message>
        <source>public addresses of the tenant; a private one only with a private link</source>
        <translation>öffentliche Adressen des Tenants; eine private nur bei einem Private Link</translation>
    </message>
    <message>
        <source>public addresses that change often; any of them is right</source>
        <translation>öffentliche Adressen, die oft wechseln; jede von ihnen ist richtig</translation>
    </message>
    <message>
        <source>addresses of your own network</source>
        <translation>Adressen Ihres eigenen Netzes</translation>
    </message>
    <message>
        <source>addresses that the operator of the host publishes</source>
        <translation>Adressen, die der Betreiber des Hosts veröffentlicht</translation>
    </message>
    <message>
        <source>none published</source>
        <translation>keine veröffentlicht</translation>
    </message>
    <message>
        <source>the name does not exist</source>
        <translation>der Name existiert nicht</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Richtige Antwort</translation>
    </message>
    <message>
        <source>A, as seen</source>
        <translation>A, wie gesehen</translation>
    </message>
    <message>
        <source>AAAA, as seen</source>
        <translation>AAAA, wie gesehen</translation>
    </message>
    <message>
        <source>These names have to resolve at these places. Nothing has to be entered for public names, as long as the resolvers there may ask the internet. No answer may be made up: a block page, a catch-all or an address of a security device stops the Agent.</source>
        <translation>Diese Namen müssen sich an diesen Stellen auflösen lassen. Für öffentliche Namen ist nichts einzutragen, solange die Resolver dort das Internet fragen dürfen. Keine Antwort darf erfunden sein: eine Sperrseite, ein Platzhalter für alle Namen oder die Adresse eines Sicherheitsgeräts hält den Agent auf.</translation>
    </message>
    <message>
        <source>No name was looked up for this pack.</source>
        <translation>Für dieses Paket wurde kein Name aufgelöst.</translation>
    </message>
    <message>
        <source>&quot;As seen&quot; is what the %1 was told; another place may get other answers.</source>
        <translation>„Wie gesehen“ meint die Antworten, gefragt von: %1. An anderer Stelle können sie anders lauten.</translation>
    </message>
    <message>
        <source>Names to resolve: StackState Agent to %1</source>
        <translation>Aufzulösende Namen: StackState-Agent zu %1</translation>
    </message>
    <message>
        <source>The plan has addresses only: no name has to resolve.</source>
        <translation>Der Plan hat nur Adressen: kein Name muss sich auflösen lassen.</translation>
    </message>
    <message>
        <source>which names have to resolve where, for the DNS team</source>
        <translation>welche Namen sich wo auflösen lassen müssen, für das DNS-Team</translation>
    </message>
    <message>
        <source>open: seen %1 from %2</source>
        <translation>offen: gesehen %1 von %2</translation>
    </message>
    <message>
        <source>blocked: seen %1 from %2</source>
        <translation>gesperrt: gesehen %1 von %2</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>not seen; %1</source>
        <translation>nicht gesehen; %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Open already, so that nothing has to be done for it: %1.</source>
        <translation>Schon offen, sodass dafür nichts zu tun ist: %1.</translation>
    </message>
    <message>
        <source>Open already and not asked for here: %1.</source>
        <translation>Schon offen und hier nicht beantragt: %1.</translation>
    </message>
    <message>
        <source>&quot;Not seen&quot; means that no check ran where these connections start. What another place gets through to says nothing of them: they are asked for all the same.</source>
        <translation>„Nicht gesehen“ heißt, dass keine Prüfung dort lief, wo diese Verbindungen beginnen. Was von anderer Stelle aus durchkommt, sagt nichts über sie: sie werden trotzdem beantragt.</translation>
    </message>
    <message>
        <source>On the machine of your own registry</source>
        <translation>Auf dem Rechner Ihrer eigenen Registry</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>copier</source>
        <translation>kopierender Rechner</translation>
    </message>
    <message>
        <source>Rule: %1 (%2) to %3, %4</source>
        <translation>Regel: %1 (%2) nach %3, %4</translation>
    </message>
    <message>
        <source>sources not known</source>
        <translation>Quellen nicht bekannt</translation>
    </message>
    <message>
        <source>, exempt from inspection</source>
        <translation>, ausgenommen von der Inspektion</translation>
    </message>
    <message>
        <source>, exempt from login</source>
        <translation>, ausgenommen von der Anmeldung</translation>
    </message>
    <message>
        <source>no change needed</source>
        <translation>keine Änderung nötig</translation>
    </message>
    <message>
        <source>%1, whole: what has gone goes with it</source>
        <translation>%1, ganz: Was weggefallen ist, geht damit auch</translation>
    </message>
    <message>
        <source>%1: the older pack opened nothing here</source>
        <translation>%1: Das ältere Paket hat hier nichts geöffnet</translation>
    </message>
    <message>
        <source>%1: the names or their place have changed</source>
        <translation>%1: Die Namen oder ihr Ort haben sich geändert</translation>
    </message>
    <message>
        <source>take out what the older pack loaded, as its own files say</source>
        <translation>herausnehmen, was mit dem älteren Paket geladen wurde, wie dessen Dateien es sagen</translation>
    </message>
    <message>
        <source>no change needed, names unchanged</source>
        <translation>keine Änderung nötig, Namen unverändert</translation>
    </message>
    <message>
        <source>What each device loads</source>
        <translation>Was jedes Gerät lädt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>Nicht vor %1</translation>
    </message>
    <message>
        <source>No device was chosen for this pack.</source>
        <translation>Für dieses Paket wurde kein Gerät gewählt.</translation>
    </message>
    <message>
        <source>It follows %1. What is not named here stays as it is; the other files of this pack hold all rules, not only the difference.</source>
        <translation>Es folgt auf %1. Was hier nicht genannt ist, bleibt, wie es ist; die anderen Dateien dieses Pakets enthalten alle Regeln, nicht nur den Unterschied.</translation>
    </message>
    <message>
        <source>Not before %1.</source>
        <translation>Nicht vor %1.</translation>
    </message>
    <message>
        <source>%1: opens what is new since the older pack, removes nothing</source>
        <translation>%1: öffnet, was seit dem älteren Paket neu ist, entfernt nichts</translation>
    </message>
    <message>
        <source>%1: takes out what is no longer wanted, not before the day in its name</source>
        <translation>%1: nimmt heraus, was nicht mehr gewollt ist, nicht vor dem Tag in ihrem Namen</translation>
    </message>
    <message>
        <source>It follows %1: what has to be added and removed since then is in %2.</source>
        <translation>Es folgt auf %1: Was seitdem hinzuzufügen und zu entfernen ist, steht in %2.</translation>
    </message>
    <message>
        <source>%1: load %2, which opens what is new and removes nothing.</source>
        <translation>%1: %2 laden; das öffnet, was neu ist, und entfernt nichts.</translation>
    </message>
    <message>
        <source>%1: load the whole of %2 again; what is no longer wanted goes with it.</source>
        <translation>%1: %2 noch einmal ganz laden; was nicht mehr gewollt ist, geht damit auch.</translation>
    </message>
    <message>
        <source>%1: load %2; the older pack opened nothing here.</source>
        <translation>%1: %2 laden; das ältere Paket hat hier nichts geöffnet.</translation>
    </message>
    <message>
        <source>%1: load %2 beside the older pack; the names or their place have changed.</source>
        <translation>%1: %2 neben dem älteren Paket laden; die Namen oder ihr Ort haben sich geändert.</translation>
    </message>
    <message>
        <source>%1: no change needed, names unchanged.</source>
        <translation>%1: keine Änderung nötig, Namen unverändert.</translation>
    </message>
    <message>
        <source>%1: not before %2, take out what the older pack loaded, as its own files say.</source>
        <translation>%1: nicht vor %2 herausnehmen, was mit dem älteren Paket geladen wurde, wie dessen Dateien es sagen.</translation>
    </message>
    <message>
        <source>%1: not before %2, load %3, which takes out what is no longer wanted.</source>
        <translation>%1: %3 laden, aber nicht vor %2; das nimmt heraus, was nicht mehr gewollt ist.</translation>
    </message>
    <message>
        <source>an older pack</source>
        <translation>ein älteres Paket</translation>
    </message>
    <message>
        <source>the pack of %1</source>
        <translation>das Paket vom %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: the id of a change, %2: the day on which it was made</extracomment>
        <translation>%1 vom %2</translation>
    </message>
    <message>
        <source>Nothing: no change needed.</source>
        <translation>Nichts: keine Änderung nötig.</translation>
    </message>
    <message>
        <source>the same for programs</source>
        <translation>dasselbe für Programme</translation>
    </message>
    <message>
        <source>the endpoints for tools that follow the feeds of SaaS vendors</source>
        <translation>die Endpunkte für Werkzeuge, die Feeds von SaaS-Anbietern folgen</translation>
    </message>
    <message>
        <source>the names for the URL category of a web gateway</source>
        <translation>die Namen für die URL-Kategorie eines Web-Gateways</translation>
    </message>
    <message>
        <source>the names for an external dynamic list of URLs</source>
        <translation>die Namen für eine External Dynamic List von URLs</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Used in a rule from</source>
        <translation>Verwendet in einer Regel von</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Eingebunden als</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>URL category of the rule. A Domain List is for DNS Security and no destination</source>
        <translation>URL-Kategorie der Regel. Eine Domain List ist für DNS Security und kein Ziel</translation>
    </message>
    <message>
        <source>destination address of the rule</source>
        <translation>Zieladresse der Regel</translation>
    </message>
    <message>
        <source>destination of the policy. A Domain Name feed is for DNS filters and no destination</source>
        <translation>Ziel der Policy. Ein Domain-Name-Feed ist für DNS-Filter und kein Ziel</translation>
    </message>
    <message>
        <source>destination of the rule, one feed for each file</source>
        <translation>Ziel der Regel, ein Feed je Datei</translation>
    </message>
    <message>
        <source>destination of the rule</source>
        <translation>Ziel der Regel</translation>
    </message>
    <message>
        <source>Zscaler and other web gateways</source>
        <translation>Zscaler und andere Web-Gateways</translation>
    </message>
    <message>
        <source>custom URL category</source>
        <translation>eigene URL-Kategorie</translation>
    </message>
    <message>
        <source>URL filter. No dot in front: that would take in all names below</source>
        <translation>URL-Filter. Kein Punkt davor: Der nähme alle Namen darunter mit</translation>
    </message>
    <message>
        <source>Lists to poll: StackState Agent to %1</source>
        <translation>Listen zum Abrufen: StackState Agent zu %1</translation>
    </message>
    <message>
        <source>One folder for each rule: a rule that uses its lists opens exactly what is asked for. Source and port belong into that rule; a list holds neither.</source>
        <translation>Ein Ordner für jede Regel: Eine Regel, die seine Listen verwendet, öffnet genau das Erbetene. Quelle und Port gehören in diese Regel; eine Liste enthält beides nicht.</translation>
    </message>
    <message>
        <source>Publish a list where the device can fetch it, and never as an empty file: some devices then match nothing, others keep the old list without a word. A folder without addresses is for devices that go by names.</source>
        <translation>Veröffentlichen Sie eine Liste dort, wo das Gerät sie abrufen kann, und nie als leere Datei: Manche Geräte lassen dann nichts durch, andere behalten wortlos die alte Liste. Ein Ordner ohne Adressen ist für Geräte, die nach Namen gehen.</translation>
    </message>
    <message>
        <source>Which device takes which file</source>
        <translation>Welches Gerät welche Datei nimmt</translation>
    </message>
    <message>
        <source>Names of menus are as the makers document them; nothing of this was tried on a device.</source>
        <translation>Menünamen stehen so da, wie die Hersteller sie dokumentieren; nichts davon wurde auf einem Gerät ausprobiert.</translation>
    </message>
    <message>
        <source>which device takes which list</source>
        <translation>welches Gerät welche Liste nimmt</translation>
    </message>
    <message>
        <source>Inferred or unknown, not stated by the vendor: %1. The annex for the security officer has the sources.</source>
        <translation>Erschlossen oder unbekannt, vom Hersteller nicht gesagt: %1. Der Anhang für Sicherheitsbeauftragte nennt die Quellen.</translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation>in der Quelle gelesen</translation>
    </message>
    <message>
        <source>inferred, not stated</source>
        <translation>erschlossen, nicht gesagt</translation>
    </message>
    <message>
        <source>the plan says so</source>
        <translation>der Plan sagt es</translation>
    </message>
    <message>
        <source>no public source says</source>
        <translation>keine öffentliche Quelle sagt es</translation>
    </message>
    <message>
        <source>nothing: it belongs to the Agent</source>
        <translation>nichts: Es gehört zum Agent</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Path at the receiver</source>
        <translation>Pfad am Receiver</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>TLS: the certificate has to name %1 and to lead to a root that the part trusts. No answer of anybody else is taken.</source>
        <translation>TLS: Das Zertifikat muss %1 nennen und zu einer Wurzel führen, der das Teil vertraut. Von niemand anderem wird eine Antwort angenommen.</translation>
    </message>
    <message>
        <source>A company CA is trusted beside the public roots only if the chart is given one (global.customCertificates).</source>
        <translation>Einer Firmen-CA wird neben den öffentlichen Wurzeln nur vertraut, wenn das Chart eine bekommt (global.customCertificates).</translation>
    </message>
    <message>
        <source>The chart has no value for a company CA: public roots alone count.</source>
        <translation>Das Chart hat keinen Wert für eine Firmen-CA: Nur öffentliche Wurzeln zählen.</translation>
    </message>
    <message>
        <source>The Agent shows who it is with the receiver API key, inside TLS. Whoever looks into TLS sees that key.</source>
        <translation>Der Agent weist sich mit dem API-Schlüssel des Receivers aus, innerhalb von TLS. Wer in TLS hineinsieht, sieht diesen Schlüssel.</translation>
    </message>
    <message>
        <source>RISK: the plan switches the check of the certificate off (global.skipSslValidation). Then anybody on the way gets data and key.</source>
        <translation>RISIKO: Der Plan schaltet die Prüfung des Zertifikats ab (global.skipSslValidation). Dann bekommt jeder auf dem Weg Daten und Schlüssel.</translation>
    </message>
    <message>
        <source>For the security officer</source>
        <translation>Für Sicherheitsbeauftragte</translation>
    </message>
    <message>
        <source>What is sent, and what ends it</source>
        <translation>Was gesendet wird und was es beendet</translation>
    </message>
    <message>
        <source>How the receiver is told from a stranger</source>
        <translation>Woran der Receiver von Fremden zu unterscheiden ist</translation>
    </message>
    <message>
        <source>How sure each host is</source>
        <translation>Wie sicher jeder Host ist</translation>
    </message>
    <message>
        <source>All as of %1.</source>
        <translation>Alles Stand %1.</translation>
    </message>
    <message>
        <source>shows what would be installed, then installs the Agent with values.yaml</source>
        <translation>zeigt, was installiert würde, und installiert dann den Agent mit values.yaml</translation>
    </message>
    <message>
        <source>the same for Windows PowerShell</source>
        <translation>dasselbe für Windows PowerShell</translation>
    </message>
    <message>
        <source>which secrets the Agent needs, and who makes them how</source>
        <translation>welche Secrets der Agent braucht und wer sie wie anlegt</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was es enthält</translation>
    </message>
    <message>
        <source>Who makes it</source>
        <translation>Wer es anlegt</translation>
    </message>
    <message>
        <source>the API key of the tenant</source>
        <translation>den API-Schlüssel des Tenants</translation>
    </message>
    <message>
        <source>the install script, if it is missing</source>
        <translation>das Installationsskript, wenn es fehlt</translation>
    </message>
    <message>
        <source>the login for %1</source>
        <translation>die Anmeldung für %1</translation>
    </message>
    <message>
        <source>a login for a registry</source>
        <translation>eine Anmeldung für eine Registry</translation>
    </message>
    <message>
        <source>you, before the install</source>
        <translation>Sie, vor der Installation</translation>
    </message>
    <message>
        <source>The API key</source>
        <translation>Der API-Schlüssel</translation>
    </message>
    <message>
        <source>A chart of this version takes the API key as a value only. The install script hands it to Helm without writing it to a file. It is then in the Helm release, where everybody can read it who may read secrets in the namespace.</source>
        <translation>Ein Chart dieser Version nimmt den API-Schlüssel nur als Wert. Das Installationsskript übergibt ihn an Helm, ohne ihn in eine Datei zu schreiben. Er steht dann im Helm-Release, wo ihn alle lesen können, die Secrets im Namespace lesen dürfen.</translation>
    </message>
    <message>
        <source>The install script asks for it, or reads the first line of the file that %1 names. By hand, where KEYFILE holds the bare key without a line break:</source>
        <translation>Das Installationsskript fragt danach oder liest die erste Zeile der Datei, die %1 nennt. Von Hand, wobei KEYFILE nur den Schlüssel enthält, ohne Zeilenumbruch:</translation>
    </message>
    <message>
        <source>TOKENFILE holds a random text of your own. The agents recognise one another by it; nobody has to remember it.</source>
        <translation>TOKENFILE enthält einen eigenen zufälligen Text. Die Agents erkennen einander daran; niemand muss ihn sich merken.</translation>
    </message>
    <message>
        <source>To change the key, delete the secret and run the install script again; it asks for the new one. Then restart the pods:</source>
        <translation>Um den Schlüssel zu wechseln, löschen Sie das Secret und führen Sie das Installationsskript noch einmal aus; es fragt nach dem neuen. Starten Sie dann die Pods neu:</translation>
    </message>
    <message>
        <source>The login for the registry</source>
        <translation>Die Anmeldung für die Registry</translation>
    </message>
    <message>
        <source>It has to be there before the first install: jobs of the chart pull an image before the chart makes any secret. The install script asks for the password, or reads the first line of the file that %1 names. By hand, where FILE is what a container tool writes when it logs in to %2:</source>
        <translation>Sie muss vor der ersten Installation da sein: Jobs des Charts ziehen ein Image, bevor das Chart ein Secret anlegt. Das Installationsskript fragt nach dem Passwort oder liest die erste Zeile der Datei, die %1 nennt. Von Hand, wobei FILE das ist, was ein Container-Werkzeug bei der Anmeldung an %2 schreibt:</translation>
    </message>
    <message>
        <source>Give it a user that may only pull.</source>
        <translation>Geben Sie ihr einen Benutzer, der nur Images ziehen darf.</translation>
    </message>
    <message>
        <source>Delete the secrets</source>
        <translation>Die Secrets löschen</translation>
    </message>
    <message>
        <source>Once the release is removed, if nothing else uses them:</source>
        <translation>Sobald das Release entfernt ist, wenn nichts anderes sie verwendet:</translation>
    </message>
    <message>
        <source>Secrets of the Agent</source>
        <translation>Secrets des Agents</translation>
    </message>
    <message>
        <source>No secret is in this file. All of them belong into the namespace %1.</source>
        <translation>In dieser Datei steht kein Geheimnis. Alle Secrets gehören in den Namespace %1.</translation>
    </message>
    <message>
        <source>copies the images into the own registry, or says what it would do</source>
        <translation>kopiert die Images in die eigene Registry, oder sagt, was es täte</translation>
    </message>
    <message>
        <source>the same on Windows</source>
        <translation>dasselbe unter Windows</translation>
    </message>
    <message>
        <source> They are copied by %1, which without an option only tells what it would do.</source>
        <translation> Kopiert werden sie von %1; ohne Option wird nur gesagt, was geschähe.</translation>
    </message>
    <message>
        <source>the company CA, for the folder of the file beside it</source>
        <translation>die Firmen-CA, für den Ordner der Datei daneben</translation>
    </message>
    <message>
        <source> That is done by %1, namespace and secrets included; without an option it only shows what would be done.</source>
        <translation> Das tut %1, Namespace und Secrets eingeschlossen; ohne Option wird nur gezeigt, was geschähe.</translation>
    </message>
    <message>
        <source>They are from the catalog file %1, not from the program.</source>
        <translation>Sie stammen aus der Katalogdatei %1, nicht aus dem Programm.</translation>
    </message>
    <message>
        <source>Arrows point from the one who opens the connection.</source>
        <translation>Pfeile gehen von dem aus, der die Verbindung öffnet.</translation>
    </message>
    <message>
        <source> The picture is %1 of the pack.</source>
        <translation> Das Bild ist %1 im Paket.</translation>
    </message>
    <message>
        <source>what to set up in your own registry, product by product</source>
        <translation>was in Ihrer eigenen Registry einzurichten ist, Produkt für Produkt</translation>
    </message>
    <message>
        <source> What to set up there is in %1.</source>
        <translation> Was dort einzurichten ist, steht in %1.</translation>
    </message>
    <message>
        <source>adds to the proxy object of the cluster; without --apply it only shows</source>
        <translation>ergänzt das Proxy-Objekt des Clusters; ohne --apply zeigt es nur</translation>
    </message>
    <message>
        <source>the proxy for containerd or CRI-O, as a drop-in of systemd</source>
        <translation>der Proxy für containerd oder CRI-O, als Drop-in von systemd</translation>
    </message>
    <message>
        <source>the proxy for the containerd of k3s or RKE2: lines to add</source>
        <translation>der Proxy für das containerd von k3s oder RKE2: Zeilen zum Ergänzen</translation>
    </message>
    <message>
        <source>what the Agent reaches without the proxy, as chart values</source>
        <translation>was der Agent ohne den Proxy erreicht, als Chart-Werte</translation>
    </message>
    <message>
        <source>the proxy for commands on a machine where people work</source>
        <translation>der Proxy für Befehle auf einem Rechner, an dem jemand arbeitet</translation>
    </message>
    <message>
        <source>&quot;As seen&quot; is what these were told: %1. Other places may get other answers.</source>
        <translation>„Wie gesehen“ meint die Antworten an: %1. An anderer Stelle können sie anders lauten.</translation>
    </message>
    <message>
        <source>As seen from: %1. Another place may get other answers. The TTL says how long a DNS answer may be kept, not how long a rule is right: look again by %2.</source>
        <translation>Gesehen von: %1. An anderer Stelle können die Antworten anders lauten. Die TTL sagt, wie lange eine DNS-Antwort aufgehoben werden darf, nicht wie lange eine Regel stimmt: bis %2 erneut nachsehen.</translation>
    </message>
    <message>
        <source>Who gets which addresses</source>
        <translation>Wer welche Adressen bekommt</translation>
    </message>
    <message>
        <source>Not every place gets the same addresses. The rules hold what pods and nodes get; what only another place gets is left out.</source>
        <translation>Nicht jede Stelle bekommt dieselben Adressen. Die Regeln enthalten, was Pods und Knoten bekommen; was nur eine andere Stelle bekommt, bleibt weg.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>What is wrong there</source>
        <translation>Was dort nicht stimmt</translation>
    </message>
    <message>
        <source>Several places were asked. Those that see the same share a row; a connection counts where it starts, in pods or on nodes.</source>
        <translation>Mehrere Stellen wurden befragt. Was dasselbe sieht, teilt sich eine Zeile; eine Verbindung zählt dort, wo sie beginnt, in Pods oder auf Knoten.</translation>
    </message>
    <message>
        <source>Rows left out here: %1. The report has them.</source>
        <translation>Hier weggelassene Zeilen: %1. Der Bericht enthält sie.</translation>
    </message>
    <message>
        <source>Verdict: %1. Checked from: %2; %3. %4</source>
        <translation>Ergebnis: %1. Geprüft von: %2; %3. %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Who gets which addresses of a name: &quot;pods on all 12 nodes: 203.0.113.10&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> It is in %1.</source>
        <translation> Er steht in %1.</translation>
    </message>
    <message>
        <source>Fill in the empty lines on page one of the request and hand it in.</source>
        <translation>Füllen Sie die leeren Zeilen auf Seite eins des Antrags aus und reichen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Answer the questions in the request.</source>
        <translation>Beantworten Sie die Fragen im Antrag.</translation>
    </message>
    <message>
        <source>Answer the questions in %1.</source>
        <translation>Beantworten Sie die Fragen in %1.</translation>
    </message>
    <message>
        <source>Needed only if change %1 of the request is refused. %2</source>
        <translation>Nur nötig, wenn Änderung %1 des Antrags abgelehnt wird. %2</translation>
    </message>
    <message>
        <source> Hosts: %1.</source>
        <translation> Hosts: %1.</translation>
    </message>
    <message>
        <source>The checks fail without this part: %1</source>
        <translation>Ohne diesen Teil schlagen die Prüfungen fehl: %1</translation>
    </message>
    <message>
        <source>Allow what is not open yet of the rules on page one of the request (%1 of %2).</source>
        <translation>Erlauben Sie von den Regeln auf Seite eins des Antrags, was noch nicht offen ist (%1 von %2).</translation>
    </message>
    <message>
        <source>Allow the 1 rule on page one of the request.</source>
        <translation>Erlauben Sie die eine Regel auf Seite eins des Antrags.</translation>
    </message>
    <message>
        <source>Allow the %1 rules on page one of the request.</source>
        <translation>Erlauben Sie die %1 Regeln auf Seite eins des Antrags.</translation>
    </message>
    <message>
        <source>Let the cluster through the proxy to these hosts.</source>
        <translation>Lassen Sie den Cluster durch den Proxy zu diesen Hosts.</translation>
    </message>
    <message>
        <source> If it is granted: %1</source>
        <translation> Wenn sie gewährt wird: %1</translation>
    </message>
    <message>
        <source>Decide on change %1 of the request: %2.</source>
        <translation>Entscheiden Sie über Änderung %1 des Antrags: %2.</translation>
    </message>
    <message>
        <source>If it is refused: %1</source>
        <translation>Wenn sie abgelehnt wird: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Tell nodes and tools of the proxy, and of what goes without it.</source>
        <translation>Nennen Sie Knoten und Werkzeugen den Proxy und das, was ohne ihn geht.</translation>
    </message>
    <message>
        <source> Both stand in %1.</source>
        <translation> Beides steht in %1.</translation>
    </message>
    <message>
        <source>Have the Agent&apos;s images ready in the registry %1.</source>
        <translation>Stellen Sie die Images des Agents in der Registry %1 bereit.</translation>
    </message>
    <message>
        <source>Install the company CA on every node and give it to the Agent&apos;s pods.</source>
        <translation>Installieren Sie die Firmen-CA auf jedem Knoten und geben Sie sie den Pods des Agents.</translation>
    </message>
    <message>
        <source>Let the pods of the Agent out where policies of the cluster stop them.</source>
        <translation>Lassen Sie die Pods des Agents hinaus, wo Richtlinien des Clusters sie aufhalten.</translation>
    </message>
    <message>
        <source>Install the Agent with helm once the checks are green.</source>
        <translation>Installieren Sie den Agent mit helm, sobald die Prüfungen grün sind.</translation>
    </message>
    <message>
        <source>Repeat the checks when the teams are done.</source>
        <translation>Wiederholen Sie die Prüfungen, wenn die Teams fertig sind.</translation>
    </message>
    <message>
        <source> See &quot;How to verify&quot;.</source>
        <translation> Siehe „So wird geprüft“.</translation>
    </message>
    <message>
        <source>Add what stands first in %1; remove nothing yet.</source>
        <translation>Fügen Sie hinzu, was in %1 zuerst steht; entfernen Sie noch nichts.</translation>
    </message>
    <message>
        <source>Nothing has to be added: no change needed.</source>
        <translation>Nichts ist hinzuzufügen: keine Änderung nötig.</translation>
    </message>
    <message>
        <source>Not before %1: remove what %2 lists for later.</source>
        <translation>Nicht vor %1: Entfernen Sie, was %2 für später nennt.</translation>
    </message>
    <message>
        <source>Repeat the checks once more.</source>
        <translation>Wiederholen Sie die Prüfungen noch einmal.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>a PEM file with one or more CA certificates, at most 1 MiB, is accepted</source>
        <translation>angenommen wird eine PEM-Datei mit einem oder mehreren CA-Zertifikaten, höchstens 1 MiB</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation>ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>has a private key in it</source>
        <translation>enthält einen privaten Schlüssel</translation>
    </message>
    <message>
        <source>only certificates are accepted; keep the key where it is</source>
        <translation>angenommen werden nur Zertifikate; lassen Sie den Schlüssel, wo er ist</translation>
    </message>
    <message>
        <source>certificate number %1 in it cannot be read</source>
        <translation>das Zertifikat Nummer %1 darin kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>has no PEM certificate in it</source>
        <translation>enthält kein PEM-Zertifikat</translation>
    </message>
    <message>
        <source>%1 in it is not a text</source>
        <translation>%1 darin ist kein Text</translation>
    </message>
    <message>
        <source>names more images than any chart does</source>
        <translation>nennt mehr Images, als irgendein Chart hat</translation>
    </message>
    <message>
        <source>a path of keys is accepted</source>
        <translation>angenommen wird ein Pfad aus Schlüsseln</translation>
    </message>
    <message>
        <source>an image tag is accepted</source>
        <translation>angenommen wird ein Image-Tag</translation>
    </message>
    <message>
        <source>names a registry with a login in it</source>
        <translation>nennt eine Registry mit Anmeldedaten darin</translation>
    </message>
    <message>
        <source>is the chart %1, which is not that of this product line</source>
        <translation>ist das Chart %1, das nicht das dieser Produktlinie ist</translation>
    </message>
    <message>
        <source>%1; --product names another line</source>
        <translation>%1; --product nennt eine andere Linie</translation>
    </message>
    <message>
        <source>names no image in its values</source>
        <translation>nennt in seinen Werten kein Image</translation>
    </message>
    <message>
        <source>the path of a chart archive is accepted</source>
        <translation>angenommen wird der Pfad eines Chart-Archivs</translation>
    </message>
    <message>
        <source>does not hold keys and values</source>
        <translation>enthält keine Schlüssel mit Werten</translation>
    </message>
    <message>
        <source>has a Chart.yaml without a name or a version</source>
        <translation>hat eine Chart.yaml ohne Namen oder Version</translation>
    </message>
    <message>
        <source>has more sub-charts than any chart has</source>
        <translation>hat mehr Untercharts, als irgendein Chart hat</translation>
    </message>
    <message>
        <source>has no %1 in it</source>
        <translation>enthält kein %1</translation>
    </message>
    <message>
        <source>is no Helm chart: there is no Chart.yaml in it</source>
        <translation>ist kein Helm-Chart: Es ist keine Chart.yaml darin</translation>
    </message>
    <message>
        <source>holds more than one chart</source>
        <translation>enthält mehr als ein Chart</translation>
    </message>
    <message>
        <source>%1 has upper case letters</source>
        <translation>%1 enthält Großbuchstaben</translation>
    </message>
    <message>
        <source>%1 has letters beyond ASCII</source>
        <translation>%1 enthält Buchstaben außerhalb von ASCII</translation>
    </message>
    <message>
        <source>%1 does not have the right form</source>
        <translation>%1 hat nicht die richtige Form</translation>
    </message>
    <message>
        <source>accepted is the form that DNS uses: %1</source>
        <translation>angenommen wird die Form, die DNS verwendet: %1</translation>
    </message>
    <message>
        <source>accepted: %1</source>
        <translation>angenommen wird: %1</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters</source>
        <translation>%1 ist länger als %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 is an IP address</source>
        <translation>%1 ist eine IP-Adresse</translation>
    </message>
    <message>
        <source>%1 has two dots side by side</source>
        <translation>%1 enthält zwei Punkte nebeneinander</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is accepted</source>
        <translation>angenommen wird eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 is not such a number</source>
        <translation>%1 ist keine solche Zahl</translation>
    </message>
    <message>
        <source>%1 is not a switch position</source>
        <translation>%1 ist keine Schalterstellung</translation>
    </message>
    <message>
        <source>accepted: true, false</source>
        <translation>angenommen wird: true, false</translation>
    </message>
    <message>
        <source>a login name of letters, digits and . _ @ \ + = $ ~ % - is accepted</source>
        <translation>angenommen wird ein Anmeldename aus Buchstaben, Ziffern und . _ @ \ + = $ ~ % -</translation>
    </message>
    <message>
        <source>up to %1 letters, digits, blanks and . _ : / @ ( ) + = , - # are accepted</source>
        <translation>angenommen werden bis zu %1 Buchstaben, Ziffern, Leerzeichen und . _ : / @ ( ) + = , - #</translation>
    </message>
    <message>
        <source>%1 has the character %2 in it</source>
        <translation>%1 enthält das Zeichen %2</translation>
    </message>
    <message>
        <source>%1 never crosses a network</source>
        <translation>%1 durchquert nie ein Netzwerk</translation>
    </message>
    <message>
        <source>an address or a range of your network is accepted, such as 10.0.0.0/16</source>
        <translation>angenommen wird eine Adresse oder ein Bereich Ihres Netzwerks, etwa 10.0.0.0/16</translation>
    </message>
    <message>
        <source>&quot;*&quot; would switch the proxy off for everything</source>
        <translation>„*“ würde den Proxy für alles abschalten</translation>
    </message>
    <message>
        <source>%1 is an address with a dot before it</source>
        <translation>%1 ist eine Adresse mit einem Punkt davor</translation>
    </message>
    <message>
        <source>2 to 63 lower case letters, digits and inner hyphens or dots are accepted</source>
        <translation>angenommen werden 2 bis 63 Kleinbuchstaben, Ziffern und innere Bindestriche oder Punkte</translation>
    </message>
    <message>
        <source>the short name of the network plugin is accepted, such as cilium or calico</source>
        <translation>angenommen wird der kurze Name des Netzwerk-Plug-ins, etwa cilium oder calico</translation>
    </message>
    <message>
        <source>%1 is the whole Internet</source>
        <translation>%1 ist das ganze Internet</translation>
    </message>
    <message>
        <source>the cluster&apos;s own range is accepted, such as 10.42.0.0/16</source>
        <translation>angenommen wird der eigene Bereich des Clusters, etwa 10.42.0.0/16</translation>
    </message>
    <message>
        <source>the cluster&apos;s DNS suffix is accepted, such as cluster.local</source>
        <translation>angenommen wird das DNS-Suffix des Clusters, etwa cluster.local</translation>
    </message>
    <message>
        <source>an architecture as image lists write it is accepted: amd64 (not x86_64), arm64 (not aarch64), s390x, arm/v7</source>
        <translation>angenommen wird eine Architektur, wie Image-Listen sie schreiben: amd64 (nicht x86_64), arm64 (nicht aarch64), s390x, arm/v7</translation>
    </message>
    <message>
        <source>up to 63 lower case letters, digits and inner hyphens are accepted</source>
        <translation>angenommen werden bis zu 63 Kleinbuchstaben, Ziffern und innere Bindestriche</translation>
    </message>
    <message>
        <source>up to 53 lower case letters, digits and inner hyphens are accepted</source>
        <translation>angenommen werden bis zu 53 Kleinbuchstaben, Ziffern und innere Bindestriche</translation>
    </message>
    <message>
        <source>a version as Helm prints it is accepted, such as 1.0.100</source>
        <translation>angenommen wird eine Version, wie Helm sie ausgibt, etwa 1.0.100</translation>
    </message>
    <message>
        <source>a URL with host and port is accepted, such as http://proxy.corp.example:3128</source>
        <translation>angenommen wird eine URL mit Host und Port, etwa http://proxy.corp.example:3128</translation>
    </message>
    <message>
        <source>%1 does not start with http:// or https://</source>
        <translation>%1 beginnt nicht mit http:// oder https://</translation>
    </message>
    <message>
        <source>%1 has a path after the port</source>
        <translation>%1 hat einen Pfad hinter dem Port</translation>
    </message>
    <message>
        <source>%1 has no port, and proxies have no usual one</source>
        <translation>%1 hat keinen Port, und Proxys haben keinen üblichen</translation>
    </message>
    <message>
        <source>has a login in it</source>
        <translation>enthält Anmeldedaten</translation>
    </message>
    <message>
        <source>a URL without login is accepted; the name goes to --proxy-user, the password to STS_NETSETUP_PROXY_PASSWORD</source>
        <translation>angenommen wird eine URL ohne Anmeldedaten; der Name gehört zu --proxy-user, das Passwort zu STS_NETSETUP_PROXY_PASSWORD</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>a shorter list is accepted</source>
        <translation>angenommen wird eine kürzere Liste</translation>
    </message>
    <message>
        <source>%1 names nothing</source>
        <translation>%1 nennt nichts</translation>
    </message>
    <message>
        <source>a list is accepted, such as localhost,.svc,10.0.0.0/8</source>
        <translation>angenommen wird eine Liste, etwa localhost,.svc,10.0.0.0/8</translation>
    </message>
    <message>
        <source>%1 opens no connection</source>
        <translation>%1 öffnet keine Verbindung</translation>
    </message>
    <message>
        <source>accepted is FORMAT.KEY=VALUE, such as panos.zone-from=trust</source>
        <translation>angenommen wird FORMAT.KEY=VALUE, etwa panos.zone-from=trust</translation>
    </message>
    <message>
        <source>up to 200 printable ASCII characters are accepted, without quotes and $ \ ; &amp; | &lt; &gt;</source>
        <translation>angenommen werden bis zu 200 druckbare ASCII-Zeichen, ohne Anführungszeichen und $ \ ; &amp; | &lt; &gt;</translation>
    </message>
    <message>
        <source>the value: %1</source>
        <translation>der Wert: %1</translation>
    </message>
    <message>
        <source>%1 has no = in it</source>
        <translation>%1 enthält kein =</translation>
    </message>
    <message>
        <source>the id of an artifact is accepted, such as request-html</source>
        <translation>angenommen wird die Kennung eines Artefakts, etwa request-html</translation>
    </message>
    <message>
        <source>accepted is HOST[:PORT][/PREFIX], such as registry.corp.example:5000/stackstate</source>
        <translation>angenommen wird HOST[:PORT][/PREFIX], etwa registry.corp.example:5000/stackstate</translation>
    </message>
    <message>
        <source>the name of a Kubernetes secret is accepted: lower case letters, digits, inner hyphens and dots</source>
        <translation>angenommen wird der Name eines Kubernetes-Secrets: Kleinbuchstaben, Ziffern, innere Bindestriche und Punkte</translation>
    </message>
    <message>
        <source>the path of a PEM file is accepted</source>
        <translation>angenommen wird der Pfad einer PEM-Datei</translation>
    </message>
    <message>
        <source>%1 starts with a scheme</source>
        <translation>%1 beginnt mit einem Schema</translation>
    </message>
    <message>
        <source>%1, without https://</source>
        <translation>%1, ohne https://</translation>
    </message>
    <message>
        <source>%1; the user name goes to --registry-user</source>
        <translation>%1; der Benutzername gehört zu --registry-user</translation>
    </message>
    <message>
        <source>a path of lower case letters, digits and inner . _ - is accepted after the host, without a tag</source>
        <translation>angenommen wird hinter dem Host ein Pfad aus Kleinbuchstaben, Ziffern und inneren . _ -, ohne Tag</translation>
    </message>
    <message>
        <source>%1 is not https: the Agent&apos;s key would travel in the clear</source>
        <translation>%1 ist nicht https: Der Schlüssel des Agents würde offen reisen</translation>
    </message>
    <message>
        <source>%1 does not start with https://</source>
        <translation>%1 beginnt nicht mit https://</translation>
    </message>
    <message>
        <source>%1 has a query (?) or a fragment (#) in it</source>
        <translation>%1 enthält eine Abfrage (?) oder ein Fragment (#)</translation>
    </message>
    <message>
        <source>%1 has a path that does not end in %2</source>
        <translation>%1 hat einen Pfad, der nicht mit %2 endet</translation>
    </message>
    <message>
        <source>%1 is a tenant, with a port or path it has not</source>
        <translation>%1 ist ein Tenant, mit einem Port oder Pfad, den er nicht hat</translation>
    </message>
    <message>
        <source>accepted: https://%1%2</source>
        <translation>angenommen wird: https://%1%2</translation>
    </message>
    <message>
        <source>names the tenant %1, but --tenant names %2</source>
        <translation>nennt den Tenant %1, aber --tenant nennt %2</translation>
    </message>
    <message>
        <source>one of --tenant and --base-url is accepted, or both for the same tenant</source>
        <translation>angenommen wird entweder --tenant oder --base-url, oder beide für denselben Tenant</translation>
    </message>
    <message>
        <source>--proxy-url: not used, because --egress is %1</source>
        <translation>--proxy-url: nicht verwendet, weil --egress %1 ist</translation>
    </message>
    <message>
        <source>--registry: not used, because --images is quay</source>
        <translation>--registry: nicht verwendet, weil --images quay ist</translation>
    </message>
    <message>
        <source>--skip-tls: the Agent would accept any certificate, also that of an attacker; give the company&apos;s CA with --ca-file instead</source>
        <translation>--skip-tls: Der Agent würde jedes Zertifikat annehmen, auch das eines Angreifers; geben Sie stattdessen die CA der Firma mit --ca-file an</translation>
    </message>
    <message>
        <source>--source: the rules for %1 will allow any source address</source>
        <translation>--source: Die Regeln für %1 werden jede Quelladresse erlauben</translation>
    </message>
    <message>
        <source>--proxy-user: the password crosses the network readable, because the proxy&apos;s URL starts with http://</source>
        <translation>--proxy-user: Das Passwort durchquert das Netzwerk lesbar, weil die URL des Proxys mit http:// beginnt</translation>
    </message>
    <message>
        <source>--addresses-for-cdn: addresses of content-delivery hosts change without notice</source>
        <translation>--addresses-for-cdn: Adressen von Content-Delivery-Hosts wechseln ohne Ankündigung</translation>
    </message>
    <message>
        <source>no tenant is given</source>
        <translation>es ist kein Tenant angegeben</translation>
    </message>
    <message>
        <source>give the tenant&apos;s name, or --base-url for a self-hosted instance</source>
        <translation>geben Sie den Namen des Tenants an, oder --base-url für eine selbst betriebene Instanz</translation>
    </message>
    <message>
        <source>%1 disagrees with --tenant %2</source>
        <translation>%1 widerspricht --tenant %2</translation>
    </message>
    <message>
        <source>one of --tenant and --base-url is accepted, not both</source>
        <translation>angenommen wird entweder --tenant oder --base-url, nicht beides</translation>
    </message>
    <message>
        <source>%1 disagrees with the chart archive, which is version %2</source>
        <translation>%1 widerspricht dem Chart-Archiv, das Version %2 ist</translation>
    </message>
    <message>
        <source>leave it out, or give the archive of that version with --chart</source>
        <translation>lassen Sie es weg, oder geben Sie das Archiv dieser Version mit --chart an</translation>
    </message>
    <message>
        <source>--egress proxy needs the proxy&apos;s URL</source>
        <translation>--egress proxy braucht die URL des Proxys</translation>
    </message>
    <message>
        <source>such as http://proxy.corp.example:3128</source>
        <translation>etwa http://proxy.corp.example:3128</translation>
    </message>
    <message>
        <source>--images %1 needs your registry</source>
        <translation>--images %1 braucht Ihre Registry</translation>
    </message>
    <message>
        <source>such as registry.corp.example:5000/stackstate</source>
        <translation>etwa registry.corp.example:5000/stackstate</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>a text is accepted</source>
        <translation>angenommen wird ein Text</translation>
    </message>
    <message>
        <source>a SHA-256 in lower-case hex is accepted</source>
        <translation>angenommen wird ein SHA-256 in hexadezimalen Kleinbuchstaben</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>at most %1 entries are accepted</source>
        <translation>angenommen werden höchstens %1 Einträge</translation>
    </message>
    <message>
        <source>accepted is a project file with schema %1</source>
        <translation>angenommen wird eine Projektdatei mit dem Schema %1</translation>
    </message>
    <message>
        <source>has no schema, so it is not a project file</source>
        <translation>hat kein Schema und ist daher keine Projektdatei</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>open it with that version; this one accepts %1</source>
        <translation>öffnen Sie es mit jener Version; diese nimmt %1 an</translation>
    </message>
    <message>
        <source>%1 is not the schema of a project file</source>
        <translation>%1 ist nicht das Schema einer Projektdatei</translation>
    </message>
    <message>
        <source>one line of up to 200 characters is accepted</source>
        <translation>angenommen wird eine Zeile mit bis zu 200 Zeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>ist %1</translation>
    </message>
    <message>
        <source>%1 is not a small whole number</source>
        <translation>%1 ist keine kleine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number is accepted</source>
        <translation>angenommen wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>the path of a field is accepted, such as egress.sources.nodes</source>
        <translation>angenommen wird der Pfad eines Feldes, etwa egress.sources.nodes</translation>
    </message>
    <message>
        <source>more keys are not known to this version</source>
        <translation>weitere Schlüssel sind dieser Version nicht bekannt</translation>
    </message>
    <message>
        <source>looks like a secret and is not kept; project files hold none</source>
        <translation>sieht wie ein Geheimnis aus und wird nicht behalten; Projektdateien enthalten keine</translation>
    </message>
    <message>
        <source>is not known to this version; it is kept</source>
        <translation>ist dieser Version nicht bekannt; es wird behalten</translation>
    </message>
    <message>
        <source>%1 has something else than lower case letters, digits and inner hyphens</source>
        <translation>%1 enthält anderes als Kleinbuchstaben, Ziffern und innere Bindestriche</translation>
    </message>
    <message>
        <source>%1 is an international name; a tenant&apos;s name is plain ASCII</source>
        <translation>%1 ist ein internationaler Name; der Name eines Tenants ist reines ASCII</translation>
    </message>
    <message>
        <source>accepted is the name in lower case: %1</source>
        <translation>angenommen wird der Name in Kleinbuchstaben: %1</translation>
    </message>
    <message>
        <source>%1 names the tenant&apos;s OpenTelemetry host</source>
        <translation>%1 nennt den OpenTelemetry-Host des Tenants</translation>
    </message>
    <message>
        <source>accepted is the tenant itself: %1</source>
        <translation>angenommen wird der Tenant selbst: %1</translation>
    </message>
    <message>
        <source>%1 has a port other than 443</source>
        <translation>%1 hat einen anderen Port als 443</translation>
    </message>
    <message>
        <source>%1 names no tenant</source>
        <translation>%1 nennt keinen Tenant</translation>
    </message>
    <message>
        <source>%1 has more than one part before %2</source>
        <translation>%1 hat mehr als einen Teil vor %2</translation>
    </message>
    <message>
        <source>%1 is not below %2</source>
        <translation>%1 liegt nicht unter %2</translation>
    </message>
    <message>
        <source>%1; give a self-hosted instance with --base-url</source>
        <translation>%1; geben Sie eine selbst betriebene Instanz mit --base-url an</translation>
    </message>
    <message>
        <source>%1 has a login (user@) in it</source>
        <translation>%1 enthält Anmeldedaten (benutzer@)</translation>
    </message>
    <message>
        <source>%1 is accepted</source>
        <translation>angenommen wird %1</translation>
    </message>
    <message>
        <source>%1 means another place on every computer; the cluster would not find it</source>
        <translation>%1 bezeichnet auf jedem Rechner etwas anderes; der Cluster fände es nicht</translation>
    </message>
    <message>
        <source>a host that nodes and pods reach too is accepted; of a relay on this computer, the one that it forwards to</source>
        <translation>angenommen wird ein Host, den auch Knoten und Pods erreichen; bei einem Relay auf diesem Rechner der, an den es weiterleitet</translation>
    </message>
    <message>
        <source>%1 has a path in it</source>
        <translation>%1 enthält einen Pfad</translation>
    </message>
    <message>
        <source>accepted is HOST[:PORT], such as tokens.corp.example</source>
        <translation>angenommen wird HOST[:PORT], etwa tokens.corp.example</translation>
    </message>
    <message>
        <source>there is no host that the login could go to</source>
        <translation>es gibt keinen Host, zu dem der Login gehen könnte</translation>
    </message>
    <message>
        <source>it is accepted beside --registry-companion HOST[:PORT]</source>
        <translation>angenommen wird das neben --registry-companion HOST[:PORT]</translation>
    </message>
    <message>
        <source>is a PKCS #7 bundle in PEM</source>
        <translation>ist ein PKCS-#7-Bündel in PEM</translation>
    </message>
    <message>
        <source>is a PKCS #7 bundle in DER</source>
        <translation>ist ein PKCS-#7-Bündel in DER</translation>
    </message>
    <message>
        <source>is a PKCS #12 store, which may hold private keys</source>
        <translation>ist ein PKCS-#12-Speicher, der private Schlüssel enthalten kann</translation>
    </message>
    <message>
        <source>is a Java key store, which may hold private keys</source>
        <translation>ist ein Schlüsselspeicher von Java, der private Schlüssel enthalten kann</translation>
    </message>
    <message>
        <source>is a certificate request, not a certificate</source>
        <translation>ist ein Antrag auf ein Zertifikat, kein Zertifikat</translation>
    </message>
    <message>
        <source>convert it: %1</source>
        <translation>wandeln Sie es um: %1</translation>
    </message>
    <message>
        <source>is %1, no certificate</source>
        <translation>ist %1, kein Zertifikat</translation>
    </message>
    <message>
        <source>certificate number %1 in it, %2, is the server&apos;s own certificate, not that of a CA</source>
        <translation>Zertifikat Nummer %1 darin, %2, ist das eigene Zertifikat des Servers, nicht das einer CA</translation>
    </message>
    <message>
        <source>give the certificate of the CA that issued it, %1</source>
        <translation>geben Sie das Zertifikat der CA, die es ausgestellt hat: %1</translation>
    </message>
    <message>
        <source>accepted before the =: %1</source>
        <translation>vor dem = wird angenommen: %1</translation>
    </message>
    <message>
        <source>the .tgz of the chart %1 is accepted, as &quot;helm pull&quot; or &quot;sts-netsetup chart pull&quot; fetches it</source>
        <translation>angenommen wird das .tgz des Charts %1, wie es „helm pull“ oder „sts-netsetup chart pull“ holt</translation>
    </message>
    <message>
        <source>is of another type</source>
        <translation>ist von einer anderen Art</translation>
    </message>
    <message>
        <source>%1 is not a time</source>
        <translation>%1 ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>a time such as 2026-05-12T08:00:00Z is accepted</source>
        <translation>erlaubt ist eine Zeit wie 2026-05-12T08:00:00Z</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>free ports on 127.0.0.1 and Qt with TLS are needed</source>
        <translation>freie Ports auf 127.0.0.1 und Qt mit TLS werden gebraucht</translation>
    </message>
    <message>
        <source>the resolver found no free port</source>
        <translation>der Resolver fand keinen freien Port</translation>
    </message>
    <message>
        <source>%1 found no free port</source>
        <translation>%1 fand keinen freien Port</translation>
    </message>
    <message>
        <source>the proxy found no free port</source>
        <translation>der Proxy fand keinen freien Port</translation>
    </message>
    <message>
        <source>Nothing is in the way</source>
        <translation>Nichts ist im Weg</translation>
    </message>
    <message>
        <source>Every name resolves, every port opens, and every API key but &quot;wrong-key&quot; is accepted. All checks of the tenant &quot;acme&quot; pass; any other tenant is a name that does not exist.</source>
        <translation>Jeder Name lässt sich auflösen, jeder Port öffnet sich, und jeder API-Schlüssel außer „wrong-key“ wird angenommen. Alle Prüfungen des Tenants „acme“ bestehen; jeder andere Tenant ist ein Name, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The resolver does not know outside names</source>
        <translation>Der Resolver kennt keine Namen von außen</translation>
    </message>
    <message>
        <source>The internal DNS server answers &quot;no such name&quot; for everything outside the company. The checks say that the resolver has no view of the internet, and stop there.</source>
        <translation>Der interne DNS-Server antwortet für alles außerhalb der Firma „kein solcher Name“. Die Prüfungen sagen, dass der Resolver das Internet nicht sieht, und enden dort.</translation>
    </message>
    <message>
        <source>The firewall drops the way to the receiver</source>
        <translation>Die Firewall blockiert den Weg zum Receiver</translation>
    </message>
    <message>
        <source>Packets to the receiver vanish, while the registries can be reached. The checks say that port 443 to the receiver is dropped, and who has to open it.</source>
        <translation>Pakete zum Receiver verschwinden, während die Registries erreichbar sind. Die Prüfungen sagen, dass Port 443 zum Receiver verworfen wird und wer ihn öffnen muss.</translation>
    </message>
    <message>
        <source>The registry answers, its layer hosts do not</source>
        <translation>Die Registry antwortet, ihre Layer-Hosts nicht</translation>
    </message>
    <message>
        <source>The public registries serve manifests, but packets to the hosts that hold the layers vanish. The checks name the hosts that have to be allowed as well.</source>
        <translation>Die öffentlichen Registries liefern Manifeste, aber Pakete zu den Hosts mit den Layern verschwinden. Die Prüfungen nennen die Hosts, die ebenfalls erlaubt werden müssen.</translation>
    </message>
    <message>
        <source>TLS is re-signed by a company CA</source>
        <translation>TLS wird von einer Firmen-CA neu signiert</translation>
    </message>
    <message>
        <source>A device in the middle signs every certificate anew; this computer trusts its root. The checks say that a browser here works but the Agent&apos;s pods will not trust it.</source>
        <translation>Ein Gerät in der Mitte signiert jedes Zertifikat neu; dieser Computer vertraut seiner Root-CA. Die Prüfungen sagen, dass ein Browser hier funktioniert, die Pods des Agents ihr aber nicht vertrauen.</translation>
    </message>
    <message>
        <source>Only one of two receiver addresses is open</source>
        <translation>Nur eine von zwei Receiver-Adressen ist offen</translation>
    </message>
    <message>
        <source>The receiver has two addresses; the firewall rule covers the first one only. The checks say which address is missing from the rule.</source>
        <translation>Der Receiver hat zwei Adressen; die Firewall-Regel umfasst nur die erste. Die Prüfungen sagen, welche Adresse in der Regel fehlt.</translation>
    </message>
    <message>
        <source>The receiver refuses the API key</source>
        <translation>Der Receiver weist den API-Schlüssel zurück</translation>
    </message>
    <message>
        <source>The network is fine, but the receiver refuses whatever key it is given. With a key, the checks pass the network and say that the key has to be replaced.</source>
        <translation>Das Netzwerk ist in Ordnung, aber der Receiver weist jeden Schlüssel zurück. Mit einem Schlüssel lassen die Prüfungen das Netzwerk bestehen und sagen, dass der Schlüssel ersetzt werden muss.</translation>
    </message>
    <message>
        <source>Everything leaves through a proxy that wants a login</source>
        <translation>Alles geht über einen Proxy hinaus, der eine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>Only the proxy proxy.corp.example:3128 reaches the outside, for the user &quot;agent&quot; with the password &quot;practice&quot;. Without a login the checks say who has to give one; with it they pass.</source>
        <translation>Nur der Proxy proxy.corp.example:3128 erreicht die Außenwelt, für den Benutzer „agent“ mit dem Passwort „practice“. Ohne Anmeldung sagen die Prüfungen, wer eine geben muss; mit ihr bestehen sie.</translation>
    </message>
    <message>
        <source>The own registry lacks one image</source>
        <translation>Der eigenen Registry fehlt ein Image</translation>
    </message>
    <message>
        <source>The nodes pull from the registry of the company, which holds copies of all images but one. The checks name the image that the mirror job left behind.</source>
        <translation>Die Knoten holen aus der Registry der Firma, die Kopien aller Images außer einem enthält. Die Prüfungen nennen das Image, das der Mirror-Job zurückgelassen hat.</translation>
    </message>
    <message>
        <source>See how it looks when everything works.</source>
        <translation>Sehen Sie, wie es aussieht, wenn alles funktioniert.</translation>
    </message>
    <message>
        <source>Find out who must act, and what proves it.</source>
        <translation>Finden Sie heraus, wer handeln muss und was es beweist.</translation>
    </message>
    <message>
        <source>Find out who must act, and hand over the rule.</source>
        <translation>Finden Sie heraus, wer handeln muss, und übergeben Sie die Regel.</translation>
    </message>
    <message>
        <source>Find the hosts that the rule forgot.</source>
        <translation>Finden Sie die Hosts, die in der Regel vergessen wurden.</translation>
    </message>
    <message>
        <source>Find out why a browser works and the Agent would not.</source>
        <translation>Finden Sie heraus, warum es im Browser geht und beim Agent nicht.</translation>
    </message>
    <message>
        <source>Find the address that the rule forgot.</source>
        <translation>Finden Sie die Adresse, die in der Regel vergessen wurde.</translation>
    </message>
    <message>
        <source>Tell a refused key from a broken network.</source>
        <translation>Unterscheiden Sie einen abgelehnten Schlüssel von einem gestörten Netz.</translation>
    </message>
    <message>
        <source>Find out who must act: a login, or an exemption.</source>
        <translation>Finden Sie heraus, wer handeln muss: eine Anmeldung oder eine Ausnahme.</translation>
    </message>
    <message>
        <source>Find the image that was left behind.</source>
        <translation>Finden Sie das Image, das beim Kopieren vergessen wurde.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>is neither a report, a project, a pack nor a rules file</source>
        <translation>ist weder ein Bericht, ein Projekt, ein Paket noch eine Regeldatei</translation>
    </message>
    <message>
        <source>give an older pack with rules.json in it, or that file</source>
        <translation>geben Sie ein älteres Paket an, in dem rules.json liegt, oder diese Datei</translation>
    </message>
    <message>
        <source>holds no rules to compare with</source>
        <translation>enthält keine Regeln zum Vergleichen</translation>
    </message>
    <message>
        <source>%1 is not as it was made (SHA256SUMS)</source>
        <translation>%1 ist nicht mehr so, wie es angelegt wurde (SHA256SUMS)</translation>
    </message>
    <message>
        <source>get the pack anew from whoever made it</source>
        <translation>holen Sie das Paket neu von dem, der es angelegt hat</translation>
    </message>
    <message>
        <source>%1: not as they were made: %2</source>
        <translation>%1: nicht mehr so, wie angelegt: %2</translation>
    </message>
    <message>
        <source>the workstation</source>
        <translation>der Arbeitsstation</translation>
    </message>
    <message>
        <source>open from %1</source>
        <extracomment>A remark on a rule: another place, such as &quot;the workstation&quot;, gets through.</extracomment>
        <translation>offen von %1 aus</translation>
    </message>
    <message>
        <source>blocked from %1</source>
        <extracomment>A remark on a rule: another place, such as &quot;the workstation&quot;, does not get through.</extracomment>
        <translation>gesperrt von %1 aus</translation>
    </message>
    <message>
        <source>holds something that is no address</source>
        <translation>enthält etwas, das keine Adresse ist</translation>
    </message>
    <message>
        <source>names no endpoint of the file</source>
        <translation>nennt keinen Endpunkt der Datei</translation>
    </message>
    <message>
        <source>&quot;sts-netsetup check --option chart-repo&quot; says who has to open the way; or fetch the chart elsewhere and give it with --chart</source>
        <translation>„sts-netsetup check --option chart-repo“ sagt, wer den Weg öffnen muss; oder holen Sie das Chart an anderer Stelle und geben Sie es mit --chart an</translation>
    </message>
    <message>
        <source>the proxy %1 does not take the login</source>
        <translation>der Proxy %1 nimmt die Anmeldung nicht an</translation>
    </message>
    <message>
        <source>see --proxy-user and STS_NETSETUP_PROXY_PASSWORD</source>
        <translation>siehe --proxy-user und STS_NETSETUP_PROXY_PASSWORD</translation>
    </message>
    <message>
        <source>the proxy %1 wants a login</source>
        <translation>der Proxy %1 verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>give it with --proxy-user and STS_NETSETUP_PROXY_PASSWORD</source>
        <translation>geben Sie sie mit --proxy-user und STS_NETSETUP_PROXY_PASSWORD an</translation>
    </message>
    <message>
        <source>the proxy %1 does not let %2 through (status %3)</source>
        <translation>der Proxy %1 lässt %2 nicht durch (Status %3)</translation>
    </message>
    <message>
        <source>the proxy %1 cannot be used</source>
        <translation>der Proxy %1 ist nicht benutzbar</translation>
    </message>
    <message>
        <source>the name %1 does not resolve here</source>
        <translation>der Name %1 lässt sich hier nicht auflösen</translation>
    </message>
    <message>
        <source>%1 leads to an address inside this network or this computer, where no public host may lead</source>
        <translation>%1 führt zu einer Adresse in diesem Netz oder auf diesem Rechner, wohin kein öffentlicher Host führen darf</translation>
    </message>
    <message>
        <source>name the chart repository of your own network with --from</source>
        <translation>nennen Sie das Chart-Repository Ihres eigenen Netzes mit --from</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 may not be read without a login that it takes (status %2)</source>
        <translation>%1 gibt es nur mit einer Anmeldung, die dort gilt (Status %2)</translation>
    </message>
    <message>
        <source>a login goes to the registry of the plan only: --registry, --registry-user and STS_NETSETUP_REGISTRY_PASSWORD</source>
        <translation>eine Anmeldung geht nur an die Registry des Plans: --registry, --registry-user und STS_NETSETUP_REGISTRY_PASSWORD</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>see --chart-version and the address of the chart repository</source>
        <translation>siehe --chart-version und die Adresse des Chart-Repositorys</translation>
    </message>
    <message>
        <source>%1 has had too many requests from here</source>
        <translation>%1 hatte zu viele Anfragen von hier</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>%1 answers with status %2</source>
        <translation>%1 antwortet mit Status %2</translation>
    </message>
    <message>
        <source>try again later, or name another place with --from</source>
        <translation>versuchen Sie es später noch einmal, oder nennen Sie mit --from eine andere Stelle</translation>
    </message>
    <message>
        <source>%1 does not speak TLS (%2)</source>
        <translation>%1 spricht kein TLS (%2)</translation>
    </message>
    <message>
        <source>this computer does not trust the certificate of %1 (%2)</source>
        <translation>dieser Rechner vertraut dem Zertifikat von %1 nicht (%2)</translation>
    </message>
    <message>
        <source>give the CA of your company with --ca-file, if it is that one</source>
        <translation>geben Sie die CA Ihrer Firma mit --ca-file an, wenn es diese ist</translation>
    </message>
    <message>
        <source>%1 does not answer as a web server does (%2)</source>
        <translation>%1 antwortet nicht wie ein Webserver (%2)</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which no chart is</source>
        <translation>%1 ist größer als %2, und das ist kein Chart</translation>
    </message>
    <message>
        <source>see whether the address is that of the Agent&apos;s chart</source>
        <translation>sehen Sie nach, ob die Adresse die des Charts des Agents ist</translation>
    </message>
    <message>
        <source>%1 broke off on its way here</source>
        <translation>%1 brach auf dem Weg hierher ab</translation>
    </message>
    <message>
        <source>try again; where it happens again, ask who runs the proxy or the firewall</source>
        <translation>versuchen Sie es noch einmal; geschieht es wieder, fragen Sie die Betreiber des Proxys oder der Firewall</translation>
    </message>
    <message>
        <source>name the place that it should lead to with --from</source>
        <translation>nennen Sie mit --from die Stelle, zu der es führen sollte</translation>
    </message>
    <message>
        <source>%1 leads from one place to the next</source>
        <translation>%1 führt immer weiter zu einer anderen Stelle</translation>
    </message>
    <message>
        <source>%1 leads to an address without TLS, where nobody follows</source>
        <translation>%1 führt zu einer Adresse ohne TLS, und dorthin folgt das Programm nicht</translation>
    </message>
    <message>
        <source>%1 leads to no https address</source>
        <translation>%1 führt zu keiner https-Adresse</translation>
    </message>
    <message>
        <source>%1 is there already, and is %2</source>
        <translation>%1 ist schon da, und zwar %2</translation>
    </message>
    <message>
        <source>no archive of this chart</source>
        <translation>kein Archiv dieses Charts</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>version %1 of the chart with other bytes</source>
        <translation>Version %1 des Charts mit anderem Inhalt</translation>
    </message>
    <message>
        <source>choose another name, or replace it with --force</source>
        <translation>wählen Sie einen anderen Namen, oder ersetzen Sie es mit --force</translation>
    </message>
    <message>
        <source>the https:// address of a chart repository or the oci:// address of a registry is accepted</source>
        <translation>angenommen wird die https://-Adresse eines Chart-Repositorys oder die oci://-Adresse einer Registry</translation>
    </message>
    <message>
        <source>%1 is no plain path</source>
        <translation>%1 ist kein einfacher Pfad</translation>
    </message>
    <message>
        <source>has a query or a fragment in it</source>
        <translation>enthält eine Abfrage oder ein Fragment</translation>
    </message>
    <message>
        <source>a chart is only fetched over TLS</source>
        <translation>ein Chart wird nur über TLS geholt</translation>
    </message>
    <message>
        <source>%1 does not start with https:// or oci://</source>
        <translation>%1 beginnt weder mit https:// noch mit oci://</translation>
    </message>
    <message>
        <source>is missing: no public source names the chart repository of %1</source>
        <translation>fehlt: Keine öffentliche Quelle nennt das Chart-Repository von %1</translation>
    </message>
    <message>
        <source>%1 has no version of a chart but pre-releases</source>
        <translation>%1 hat nur Vorabversionen eines Charts</translation>
    </message>
    <message>
        <source>give a version with --chart-version</source>
        <translation>geben Sie mit --chart-version eine Version an</translation>
    </message>
    <message>
        <source>%1 is no Helm chart</source>
        <translation>%1 ist kein Helm-Chart</translation>
    </message>
    <message>
        <source>name the repository of the Agent&apos;s chart with --from</source>
        <translation>nennen Sie mit --from das Repository des Charts des Agents</translation>
    </message>
    <message>
        <source>the plan does not name the proxy by which traffic leaves</source>
        <translation>der Plan nennt den Proxy nicht, durch den der Verkehr hinausgeht</translation>
    </message>
    <message>
        <source>give its URL, or fetch the chart elsewhere and give it with --chart</source>
        <translation>geben Sie seine URL an, oder holen Sie das Chart an anderer Stelle und geben Sie es mit --chart an</translation>
    </message>
    <message>
        <source>try again; where it happens again, something on the way changes what is fetched, or the place itself is broken: tell whoever runs it</source>
        <translation>versuchen Sie es noch einmal; geschieht es wieder, ändert etwas auf dem Weg, was geholt wird, oder die Stelle selbst ist gestört: Sagen Sie es denen, die sie betreiben</translation>
    </message>
    <message>
        <source>what came from %1 has the SHA-256 %2, and not %3</source>
        <translation>was von %1 kam, hat den SHA-256 %2 und nicht %3</translation>
    </message>
    <message>
        <source>%1 holds version %2, and not %3</source>
        <translation>%1 enthält Version %2 und nicht %3</translation>
    </message>
    <message>
        <source>Hosts: %1</source>
        <translation>Hosts: %1</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>Zu tun:</translation>
    </message>
    <message>
        <source>To answer:</source>
        <translation>Zu beantworten:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a node</source>
        <translation>„%1“ ist kein Name eines Knotens</translation>
    </message>
    <message>
        <source>give names as &quot;kubectl get nodes&quot; lists them, parted by commas</source>
        <translation>geben Sie Namen an, wie „kubectl get nodes“ sie auflistet, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>names more than %1 nodes</source>
        <translation>nennt mehr als %1 Knoten</translation>
    </message>
    <message>
        <source>leave it out: all nodes are meant</source>
        <translation>lassen Sie es weg: Dann sind alle Knoten gemeint</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used</source>
        <translation>„%1“ ist nicht verwendbar</translation>
    </message>
    <message>
        <source>give an image as it is pulled: REGISTRY/REPOSITORY:TAG</source>
        <translation>geben Sie ein Image so an, wie es geladen wird: REGISTRY/REPOSITORY:TAG</translation>
    </message>
    <message>
        <source>the plan does not say which image its cluster agent has</source>
        <translation>der Plan sagt nicht, welches Image sein Cluster-Agent hat</translation>
    </message>
    <message>
        <source>name an image that the nodes can pull and that has a shell, or give the chart with --chart</source>
        <translation>nennen Sie ein Image, das die Knoten laden können und das eine Shell hat, oder geben Sie das Chart mit --chart an</translation>
    </message>
    <message>
        <source>a Job has to know how many nodes there are</source>
        <translation>ein Job muss wissen, wie viele Knoten es gibt</translation>
    </message>
    <message>
        <source>name them with --nodes</source>
        <translation>nennen Sie sie mit --nodes</translation>
    </message>
    <message>
        <source>In the check of %1 the proxy asked for single sign-on (NTLM or Kerberos), which neither the Agent nor the image pulls can do.</source>
        <translation>Bei der Prüfung vom %1 verlangte der Proxy Single Sign-on (NTLM oder Kerberos); das kann weder der Agent noch das Holen der Images.</translation>
    </message>
    <message>
        <source>In the check of %1 the proxy asked for a name and password, and no user is named for it. A technical user would do instead of the exemption.</source>
        <translation>Bei der Prüfung vom %1 verlangte der Proxy Name und Passwort, und dafür ist kein Benutzer genannt. Statt der Ausnahme genügt auch ein technischer Benutzer.</translation>
    </message>
    <message>
        <source>The check of %1 saw this traffic opened and signed again by an inspecting device. The connecting side does not have its CA.</source>
        <translation>Die Prüfung vom %1 zeigte, dass ein inspizierendes Gerät diesen Verkehr öffnet und neu signiert. Die verbindende Seite hat dessen CA nicht.</translation>
    </message>
</context>
<context>
    <name>netsetup::AboutBox</name>
    <message>
        <source>Made from commit %1.</source>
        <translation>Gebaut aus Commit %1.</translation>
    </message>
    <message>
        <source>It contacts nothing by itself, and looks for no updates. A check contacts the hosts of the plan, its registries and name servers; each report lists them.</source>
        <translation>Von sich aus nimmt es keine Verbindung auf und sucht keine Updates. Eine Prüfung spricht mit den Hosts des Plans, seinen Registrys und Nameservern; jeder Bericht zählt sie auf.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>%1: as of %2</source>
        <translation>%1: Stand %2</translation>
    </message>
    <message>
        <source>%1: as of %2, from the file %3</source>
        <translation>%1: Stand %2, aus der Datei %3</translation>
    </message>
    <message>
        <source>Public roots: %1</source>
        <translation>Öffentliche Wurzelzertifikate: %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. The public roots are Mozilla&apos;s list, MPL-2.0.</source>
        <translation>Lizenz: Apache-2.0. Die öffentlichen Wurzelzertifikate sind die Liste von Mozilla, MPL-2.0.</translation>
    </message>
    <message>
        <source>Use newer facts</source>
        <translation>Neuere Fakten verwenden</translation>
    </message>
    <message>
        <source>Facts (*.json);;All files (*)</source>
        <translation>Fakten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>These facts hold for this window until it is closed. Each pack says so.</source>
        <translation>Diese Fakten gelten in diesem Fenster, bis es geschlossen wird. Jedes Paket sagt es.</translation>
    </message>
    <message>
        <source>Use &amp;newer facts…</source>
        <translation>&amp;Neuere Fakten verwenden …</translation>
    </message>
    <message>
        <source>A file of facts about a product line, in place of the built-in ones</source>
        <translation>Eine Datei mit Fakten über eine Produktlinie, an Stelle der eingebauten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
</context>
<context>
    <name>netsetup::AddressWords</name>
    <message>
        <source>age unknown</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <source>seen just now</source>
        <translation>gerade eben gesehen</translation>
    </message>
    <message numerus="yes">
        <source>seen %n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute gesehen</numerusform>
            <numerusform>vor %n Minuten gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde gesehen</numerusform>
            <numerusform>vor %n Stunden gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n days ago</source>
        <translation>
            <numerusform>vor %n Tag gesehen</numerusform>
            <numerusform>vor %n Tagen gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  TTL %2 s, %3</source>
        <extracomment>An address, how many seconds it is valid in DNS, and its age: &quot;192.0.2.10 TTL 300 s, seen just now&quot;</extracomment>
        <translation>%1  TTL %2 s, %3</translation>
    </message>
</context>
<context>
    <name>netsetup::BoardForm</name>
    <message>
        <source>Not accepted, and not used: the text %1</source>
        <translation>Nicht angenommen und nicht verwendet: Der Text %1</translation>
    </message>
    <message>
        <source>Change ID: %1; %2</source>
        <translation>Änderungsnummer: %1; %2</translation>
    </message>
    <message>
        <source>For page one of the request. What stays empty prints as a line to fill in by hand.</source>
        <translation>Für Seite eins des Antrags. Was leer bleibt, wird als Zeile zum Ausfüllen von Hand gedruckt.</translation>
    </message>
    <message>
        <source>Change ID:</source>
        <translation>Änderungsnummer:</translation>
    </message>
    <message>
        <source>such as CHG0041234</source>
        <translation>etwa CHG0041234</translation>
    </message>
    <message>
        <source>Requester:</source>
        <translation>Antragsteller:</translation>
    </message>
    <message>
        <source>Contact:</source>
        <translation>Kontakt:</translation>
    </message>
    <message>
        <source>Rule owner:</source>
        <translation>Regelverantwortung:</translation>
    </message>
    <message>
        <source>Wanted window:</source>
        <translation>Gewünschtes Zeitfenster:</translation>
    </message>
    <message>
        <source>Permanent or until:</source>
        <translation>Dauerhaft oder bis:</translation>
    </message>
    <message>
        <source>Environment:</source>
        <translation>Umgebung:</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>wer den Antrag stellt</translation>
    </message>
    <message>
        <source>mail or phone for questions</source>
        <translation>Mail oder Telefon für Rückfragen</translation>
    </message>
    <message>
        <source>who answers for the rules later</source>
        <translation>wer später für die Regeln geradesteht</translation>
    </message>
    <message>
        <source>such as Tuesday, 20:00 to 22:00</source>
        <translation>etwa Dienstag, 20:00 bis 22:00 Uhr</translation>
    </message>
    <message>
        <source>permanent, or a day</source>
        <translation>dauerhaft oder ein Datum</translation>
    </message>
    <message>
        <source>such as production</source>
        <translation>etwa Produktion</translation>
    </message>
    <message>
        <source>Review addresses after:</source>
        <translation>Adressen prüfen nach:</translation>
    </message>
    <message>
        <source>Days until addresses in rules are looked at again.</source>
        <translation>Tage, nach denen die Adressen in den Regeln erneut geprüft werden.</translation>
    </message>
    <message>
        <source> days</source>
        <extracomment>Behind a number, in &quot;Review addresses after: 30 days&quot;. Begins with a blank.</extracomment>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Remove old rules after:</source>
        <translation>Alte Regeln entfernen nach:</translation>
    </message>
    <message>
        <source>Hours between additions and removals.</source>
        <translation>Stunden zwischen Hinzufügen und Entfernen.</translation>
    </message>
    <message>
        <source> hours</source>
        <extracomment>Behind a number, in &quot;Remove old rules after: 24 hours&quot;. Begins with a blank.</extracomment>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>Language of the pack:</source>
        <translation>Sprache des Pakets:</translation>
    </message>
    <message>
        <source>The language of the documents that people read. Files for devices are always English.</source>
        <translation>Die Sprache der Dokumente, die Menschen lesen. Dateien für Geräte sind immer englisch.</translation>
    </message>
    <message>
        <source>Allow content networks by address</source>
        <translation>Content-Netzwerke nach Adresse erlauben</translation>
    </message>
    <message>
        <source>For devices that know no names: their files then hold the addresses that the checks saw for these hosts. Such addresses change without notice, and the rules then block what they should allow; other customers use them too. Each file that holds them says so.</source>
        <translation>Für Geräte, die keine Namen kennen: Ihre Dateien enthalten dann die Adressen, die die Prüfungen für diese Hosts gesehen haben. Solche Adressen wechseln ohne Ankündigung, und die Regeln sperren dann, was sie erlauben sollten; auch andere Kunden nutzen sie. Jede Datei, die sie enthält, weist darauf hin.</translation>
    </message>
</context>
<context>
    <name>netsetup::CaPanel</name>
    <message>
        <source>Use this CA for the agents</source>
        <translation>Diese CA für die Agents verwenden</translation>
    </message>
    <message>
        <source>How to be sure</source>
        <translation>So gehen Sie sicher</translation>
    </message>
    <message>
        <source>The certificate that was seen</source>
        <translation>Das gesehene Zertifikat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Choose the CA &amp;file …</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>CA-&amp;Datei auswählen …</translation>
    </message>
    <message>
        <source>A PEM file that you got from the security team</source>
        <translation>Eine PEM-Datei, die Sie vom Security-Team erhalten haben</translation>
    </message>
    <message>
        <source>Ask the security team for their CA file, and compare its SHA-256 with them by another way than this network. What the network itself sent is not taken: anyone in between could have sent it.</source>
        <translation>Lassen Sie sich vom Security-Team dessen CA-Datei geben und vergleichen Sie den SHA-256 mit ihm auf einem anderen Weg als über dieses Netzwerk. Was das Netzwerk selbst gesendet hat, wird nicht übernommen: Jeder auf dem Weg könnte es gesendet haben.</translation>
    </message>
    <message>
        <source>Mind: the chart of this product line has no key for a CA. The plan then only judges with it; ask for the exemption first.</source>
        <translation>Beachten Sie: Das Chart dieser Produktlinie hat keinen Schlüssel für eine CA. Der Plan urteilt dann nur damit; bitten Sie zuerst um die Ausnahme.</translation>
    </message>
    <message>
        <source>No certificate was seen.</source>
        <translation>Es wurde kein Zertifikat gesehen.</translation>
    </message>
    <message>
        <source>CA file of the security team</source>
        <translation>CA-Datei des Security-Teams</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The plan holds this CA now. Run the checks again to judge with it.</source>
        <translation>Der Plan enthält diese CA jetzt. Führen Sie die Prüfungen erneut aus, um damit zu urteilen.</translation>
    </message>
    <message>
        <source>A certificate of the file is one of those that were seen.</source>
        <translation>Ein Zertifikat der Datei ist eines der gesehenen.</translation>
    </message>
    <message>
        <source>None of them was sent by the server itself; a root rarely is. Running the checks again shows whether it completes the chain.</source>
        <translation>Keines davon hat der Server selbst gesendet; bei einer Root-CA ist das selten. Ob es die Kette vervollständigt, zeigt ein erneuter Lauf der Prüfungen.</translation>
    </message>
    <message>
        <source>Back to the fin&amp;ding</source>
        <translation>Zurück zum Be&amp;fund</translation>
    </message>
</context>
<context>
    <name>netsetup::CauseCards</name>
    <message>
        <source>Earlier result</source>
        <translation>Früheres Ergebnis</translation>
    </message>
    <message>
        <source>Whose turn: %1</source>
        <translation>Am Zug: %1</translation>
    </message>
    <message>
        <source>Seen from: %1</source>
        <translation>Gesehen von: %1</translation>
    </message>
    <message>
        <source>Copy ticket</source>
        <translation>Ticket kopieren</translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation>Beweis zeigen</translation>
    </message>
</context>
<context>
    <name>netsetup::CauseChoice</name>
    <message>
        <source>Possible cause %1</source>
        <translation>Mögliche Ursache %1</translation>
    </message>
</context>
<context>
    <name>netsetup::CertificateChain</name>
    <message>
        <source>Certificate chain</source>
        <translation>Zertifikatskette</translation>
    </message>
    <message>
        <source>The server&apos;s own</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Zwischenzertifikat</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Signed by (not sent)</source>
        <translation>Signiert von (nicht gesendet)</translation>
    </message>
    <message>
        <source>The public roots trust it</source>
        <translation>Die öffentlichen Wurzeln vertrauen ihm</translation>
    </message>
    <message>
        <source>The public roots do not trust it</source>
        <translation>Die öffentlichen Wurzeln vertrauen ihm nicht</translation>
    </message>
    <message>
        <source>This computer trusts it</source>
        <translation>Dieser Computer vertraut ihm</translation>
    </message>
    <message>
        <source>This computer does not trust it</source>
        <translation>Dieser Computer vertraut ihm nicht</translation>
    </message>
    <message>
        <source>With the plan, the Agent trusts it</source>
        <translation>Mit dem Plan vertraut ihm der Agent</translation>
    </message>
    <message>
        <source>With the plan, the Agent does not trust it</source>
        <translation>Mit dem Plan vertraut ihm der Agent nicht</translation>
    </message>
</context>
<context>
    <name>netsetup::ChartFetcher</name>
    <message>
        <source>Reading the index at %1 …</source>
        <translation>Liest den Index bei %1 …</translation>
    </message>
    <message>
        <source>Asking %1 for a token …</source>
        <translation>Fragt %1 nach einem Token …</translation>
    </message>
    <message>
        <source>Asking the registry %1 …</source>
        <translation>Fragt die Registry %1 …</translation>
    </message>
    <message>
        <source>Fetching the archive from %1 …</source>
        <translation>Holt das Archiv von %1 …</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Andere Stelle</translation>
    </message>
    <message>
        <source>Another place for the chart</source>
        <translation>Andere Stelle für das Chart</translation>
    </message>
    <message>
        <source>The https:// address of a chart repository, or oci:// of a registry</source>
        <translation>Die https://-Adresse eines Chart-Repositorys oder die oci://-Adresse einer Registry</translation>
    </message>
    <message>
        <source>Save the archive …</source>
        <translation>Archiv speichern …</translation>
    </message>
    <message>
        <source>Save the archive of the chart</source>
        <translation>Das Archiv des Charts speichern</translation>
    </message>
    <message>
        <source>How far the chart has come</source>
        <translation>Wie weit das Chart ist</translation>
    </message>
    <message>
        <source>Cancel the fetch</source>
        <translation>Holen abbrechen</translation>
    </message>
    <message>
        <source>&amp;Fetch the chart …</source>
        <translation>Chart ho&amp;len …</translation>
    </message>
    <message>
        <source>Fetch the chart</source>
        <translation>Chart holen</translation>
    </message>
    <message>
        <source>the newest version</source>
        <translation>der neuesten Version</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 %2 so far.</source>
        <translation>%1 %2 bis jetzt.</translation>
    </message>
    <message>
        <source>The fetch was cancelled. Nothing was changed.</source>
        <translation>Das Holen wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>✗ %1
Contacted: %2</source>
        <translation>✗ %1
Kontaktiert: %2</translation>
    </message>
    <message>
        <source>The product line has changed meanwhile: fetch again.</source>
        <translation>Die Produktlinie hat sich inzwischen geändert: Holen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The place gives no checksum to compare it with.</source>
        <translation>Die Stelle nennt keine Prüfsumme zum Vergleich.</translation>
    </message>
    <message>
        <source>Its checksum is the one that the place gives.</source>
        <translation>Seine Prüfsumme ist die, die die Stelle nennt.</translation>
    </message>
    <message>
        <source>✓ Fetched %1 from %2. %3
Contacted: %4</source>
        <translation>✓ %1 geholt von %2. %3
Kontaktiert: %4</translation>
    </message>
    <message>
        <source>Helm charts (*.tgz)</source>
        <translation>Helm-Charts (*.tgz)</translation>
    </message>
    <message>
        <source>✓ Saved: %1</source>
        <translation>✓ Gespeichert: %1</translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation>✗ Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Will ask %1 for %2, through the proxy of the plan, and the hosts that it redirects to. Nothing is fetched before you say so.</source>
        <translation>Fragt über den Proxy des Plans %1 nach %2, dann die Hosts, auf die er verweist. Nichts wird geholt, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Will ask %1 for %2, and the hosts that it redirects to. Nothing is fetched before you say so.</source>
        <translation>Fragt %1 nach %2, dann die Hosts, auf die er verweist. Nichts wird geholt, bevor Sie es sagen.</translation>
    </message>
</context>
<context>
    <name>netsetup::ChecksPage</name>
    <message>
        <source>&amp;Run again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Run checks</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <extracomment>%1 are names of connections, such as &quot;receiver&quot;.</extracomment>
        <translation>Warten auf: %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <extracomment>Follows the names, so it begins with a blank.</extracomment>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Results from elsewhere</source>
        <translation>Ergebnisse von anderswo</translation>
    </message>
    <message>
        <source>Reports (*.json);;All files (*)</source>
        <translation>Berichte (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The results are judged together now.</source>
        <translation>Die Ergebnisse werden jetzt gemeinsam beurteilt.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Stops the checks; what was found until then stays</source>
        <translation>Hält die Prüfungen an; was bis dahin gefunden wurde, bleibt</translation>
    </message>
    <message>
        <source>Looks at every connection that this plan needs</source>
        <translation>Sieht sich jede Verbindung an, die dieser Plan braucht</translation>
    </message>
    <message>
        <source>&amp;Import results …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Takes in a report of the same plan from a bastion or a node, and judges both together</source>
        <translation>Nimmt einen Bericht desselben Plans von einer Bastion oder einem Knoten auf und beurteilt beide gemeinsam</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Kept in memory only; without it the key is not tried</source>
        <translation>Bleibt nur im Speicher; ohne ihn wird der Schlüssel nicht probiert</translation>
    </message>
    <message>
        <source>The checks go on</source>
        <translation>Die Prüfungen laufen</translation>
    </message>
    <message>
        <source>Run this &amp;one again</source>
        <translation>Diese &amp;Verbindung</translation>
    </message>
    <message>
        <source>Looks again at the connection of the selected row alone; everything else stays as it was seen</source>
        <translation>Prüft nur die Verbindung der gewählten Zeile noch einmal; alles andere bleibt, wie es gesehen wurde</translation>
    </message>
    <message>
        <source>Looks again at the selected connection alone (Shift+F5)</source>
        <translation>Prüft nur die gewählte Verbindung noch einmal (Umschalt+F5)</translation>
    </message>
    <message>
        <source>What was checked is a fact that a ticket can carry: what was tried, what answered, and who can mend it.</source>
        <translation>Was geprüft wurde, ist eine Tatsache, die in ein Ticket passt: was versucht wurde, was geantwortet hat und wer es beheben kann.</translation>
    </message>
    <message>
        <source>This was found for an earlier plan, and the change concerns it. Run the checks again to see whether it still holds.</source>
        <translation>Das wurde für einen früheren Plan gefunden, und die Änderung betrifft es. Die Prüfungen sagen, ob es noch gilt: führen Sie sie erneut aus.</translation>
    </message>
    <message>
        <source>Findings by cause</source>
        <translation>Befunde nach Ursache</translation>
    </message>
    <message>
        <source>Select a card or a connection to see what happened, whose turn it is and what proves it.</source>
        <translation>Wählen Sie eine Karte oder eine Verbindung, um zu sehen, was geschah, wer am Zug ist und was es beweist.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Result of the checks</source>
        <translation>Ergebnis der Prüfungen</translation>
    </message>
    <message>
        <source>What each place sees of each destination</source>
        <translation>Was jeder Ort von jedem Ziel sieht</translation>
    </message>
    <message>
        <source>Fro&amp;m the pods …</source>
        <translation>A&amp;us den Pods …</translation>
    </message>
    <message>
        <source>Runs the same checks from a pod on every node, or takes in what a colleague has run</source>
        <translation>Führt dieselben Prüfungen von einem Pod auf jedem Knoten aus durch, oder nimmt auf, was ein Kollege ausgeführt hat</translation>
    </message>
    <message>
        <source>Looks from this computer too at every connection of this plan</source>
        <translation>Sieht sich jede Verbindung dieses Plans auch von diesem Computer aus an</translation>
    </message>
    <message>
        <source>%1 (F5)</source>
        <extracomment>%1 says what the button does, such as &quot;Looks at every connection that this plan needs&quot;.</extracomment>
        <translation>%1 (F5)</translation>
    </message>
</context>
<context>
    <name>netsetup::ClusterChoices</name>
    <message>
        <source>From the nodes&apos; own network too</source>
        <translation>Auch aus dem Netz der Knoten selbst</translation>
    </message>
    <message>
        <source>A second pod on every node, on the network of the node, where images are pulled from. A namespace may forbid such pods.</source>
        <translation>Ein zweiter Pod auf jedem Knoten, im Netz des Knotens, aus dem Images geladen werden. Ein Namespace kann solche Pods verbieten.</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Weitere Wahlmöglichkeiten</translation>
    </message>
    <message>
        <source>Let each node pull the images of the plan</source>
        <translation>Jeden Knoten die Images des Plans laden lassen</translation>
    </message>
    <message>
        <source>Layers that a node lacks are really downloaded. How many megabytes that may be is said before. Nothing of them is run.</source>
        <translation>Schichten, die einem Knoten fehlen, werden wirklich heruntergeladen. Wie viele Megabyte das sein können, wird vorher gesagt. Nichts davon wird gestartet.</translation>
    </message>
    <message>
        <source>The cluster takes everything away by itself</source>
        <translation>Der Cluster räumt alles von selbst weg</translation>
    </message>
    <message>
        <source>Even when this computer dies meanwhile, and without the right to delete.</source>
        <translation>Auch wenn dieser Computer unterdessen ausfällt, und ohne das Recht zum Löschen.</translation>
    </message>
    <message>
        <source>Image of the checks</source>
        <translation>Image der Prüfungen</translation>
    </message>
    <message>
        <source>Only these nodes</source>
        <translation>Nur diese Knoten</translation>
    </message>
    <message>
        <source>Names of nodes, parted by commas</source>
        <translation>Namen von Knoten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>all that run Linux</source>
        <translation>alle mit Linux</translation>
    </message>
    <message>
        <source>It needs a shell. Where the nodes may be listed, images that all of them have already are offered here after the first look.</source>
        <translation>Es braucht eine Shell. Wo die Knoten aufgelistet werden dürfen, stehen hier nach dem ersten Nachsehen die Images, die alle schon haben.</translation>
    </message>
    <message>
        <source>It needs a shell. No image is known to be on all nodes already.</source>
        <translation>Es braucht eine Shell. Von keinem Image ist bekannt, dass alle Knoten es schon haben.</translation>
    </message>
    <message>
        <source>the plan does not say</source>
        <translation>der Plan sagt es nicht</translation>
    </message>
    <message>
        <source>It needs a shell. The list holds those that all nodes have already.</source>
        <translation>Es braucht eine Shell. Die Liste enthält die, die alle Knoten schon haben.</translation>
    </message>
</context>
<context>
    <name>netsetup::ClusterPanel</name>
    <message>
        <source>From inside the cluster</source>
        <translation>Aus dem Cluster heraus</translation>
    </message>
    <message>
        <source>The same checks from a pod on every node: only they see what the Agent&apos;s pods will see. What they find joins what this computer has found.</source>
        <translation>Dieselben Prüfungen von einem Pod auf jedem Knoten aus: Nur sie sehen, was die Pods des Agents sehen werden. Was sie finden, kommt zu dem, was dieser Computer gefunden hat.</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Was dies tut</translation>
    </message>
    <message>
        <source>Cluster (context of kubectl)</source>
        <translation>Cluster (Kontext von kubectl)</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>that of the plan</source>
        <translation>der des Plans</translation>
    </message>
    <message>
        <source>Stop and clean up</source>
        <translation>Anhalten und aufräumen</translation>
    </message>
    <message>
        <source>Ends the waiting and takes away what was created in the cluster</source>
        <translation>Beendet das Warten und entfernt, was im Cluster angelegt wurde</translation>
    </message>
    <message>
        <source>The checks in the cluster go on</source>
        <translation>Die Prüfungen im Cluster laufen</translation>
    </message>
    <message>
        <source>What the cluster says</source>
        <translation>Was der Cluster sagt</translation>
    </message>
    <message>
        <source>A colleague has the rights?</source>
        <translation>Ein Kollege hat die Rechte?</translation>
    </message>
    <message>
        <source>Send the manifest: it says how to create it, how to read the logs and how to remove it. Then drop here what comes back.</source>
        <translation>Schicken Sie das Manifest: Darin steht, wie man es anlegt, wie man die Logs liest und wie man es entfernt. Legen Sie dann hier ab, was zurückkommt.</translation>
    </message>
    <message>
        <source>How a colleague runs it</source>
        <translation>Wie ein Kollege es ausführt</translation>
    </message>
    <message>
        <source>Copy the manifest for a colleague</source>
        <translation>Manifest für einen Kollegen kopieren</translation>
    </message>
    <message>
        <source>Logs of the pods (several files at once)</source>
        <translation>Logs der Pods (auch mehrere Dateien zugleich)</translation>
    </message>
    <message>
        <source>Logs and lists of pods (*.log *.txt *.json);;All files (*)</source>
        <translation>Logs und Listen von Pods (*.log *.txt *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What &quot;kubectl logs&quot; printed; also &quot;kubectl get pods -o json&quot;.</source>
        <translation>Was „kubectl logs“ ausgegeben hat; auch „kubectl get pods -o json“.</translation>
    </message>
    <message>
        <source>Back to the findings</source>
        <translation>Zurück zu den Befunden</translation>
    </message>
    <message>
        <source>Asking kubectl which clusters it knows …</source>
        <translation>kubectl wird gefragt, welche Cluster es kennt …</translation>
    </message>
    <message>
        <source>A report is only looked at: make a setup of it first.</source>
        <translation>Ein Bericht wird nur angesehen: Machen Sie zuerst ein Setup daraus.</translation>
    </message>
    <message>
        <source>Finish the plan first.</source>
        <translation>Vervollständigen Sie zuerst den Plan.</translation>
    </message>
    <message>
        <source>Create these and run</source>
        <translation>Dies anlegen und ausführen</translation>
    </message>
    <message>
        <source>Show what will be created</source>
        <translation>Zeigen, was angelegt wird</translation>
    </message>
    <message>
        <source>Creates what is listed below, reads what the pods say, and takes everything away again</source>
        <translation>Legt an, was unten steht, liest, was die Pods sagen, und entfernt alles wieder</translation>
    </message>
    <message>
        <source>Asks the cluster, and changes nothing there</source>
        <translation>Fragt den Cluster und ändert dort nichts</translation>
    </message>
    <message>
        <source>A simulated network has no cluster. Logs can be looked at all the same.</source>
        <translation>Ein simuliertes Netz hat keinen Cluster. Logs lassen sich trotzdem ansehen.</translation>
    </message>
    <message>
        <source>Stopping, and taking everything away again …</source>
        <translation>Wird angehalten, und alles wird wieder entfernt …</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a namespace.</source>
        <translation>„%1“ ist kein Name eines Namespace.</translation>
    </message>
    <message>
        <source>Asking the cluster what may be created there, and what its nodes have …</source>
        <translation>Der Cluster wird gefragt, was dort angelegt werden darf und was seine Knoten haben …</translation>
    </message>
    <message>
        <source>Creating the pods …</source>
        <translation>Die Pods werden angelegt …</translation>
    </message>
    <message>
        <source>kubectl knows no cluster on this computer.</source>
        <translation>kubectl kennt auf diesem Computer keinen Cluster.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was created.</source>
        <translation>Angehalten. Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>Taking everything away again …</source>
        <translation>Alles wird wieder entfernt …</translation>
    </message>
    <message>
        <source>%1 of %2 pods have reported.</source>
        <translation>%1 von %2 Pods haben sich gemeldet.</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <extracomment>%1 are names of nodes.</extracomment>
        <translation>Gewartet wird auf: %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <extracomment>Follows the names of nodes, so it begins with a blank.</extracomment>
        <translation>
            <numerusform> und %n weiteren</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was found until then stays.</source>
        <translation>Angehalten. Was bis dahin gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>der Cluster</translation>
    </message>
    <message>
        <source>✓ The results of the cluster are judged together with the others.</source>
        <translation>✓ Die Ergebnisse des Clusters werden zusammen mit den anderen beurteilt.</translation>
    </message>
    <message>
        <source>Nothing is left in the cluster.</source>
        <translation>Im Cluster ist nichts zurückgeblieben.</translation>
    </message>
    <message>
        <source>Something may be left in the cluster; this takes it away:</source>
        <translation>Im Cluster kann etwas zurückgeblieben sein; dies entfernt es:</translation>
    </message>
    <message>
        <source>Wait until the checks have ended.</source>
        <translation>Warten Sie, bis die Prüfungen beendet sind.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>✓ Judged together with the others: %1</source>
        <translation>✓ Zusammen mit den anderen beurteilt: %1</translation>
    </message>
    <message>
        <source>✓ Copied. Its first lines say what to do with it.</source>
        <translation>✓ Kopiert. Die ersten Zeilen sagen, was damit zu tun ist.</translation>
    </message>
    <message>
        <source>Namespace of the Agent, or another one that is there</source>
        <translation>Namespace des Agents, oder ein anderer, den es gibt</translation>
    </message>
</context>
<context>
    <name>netsetup::DiagramView</name>
    <message>
        <source>Connections of the Agent</source>
        <translation>Verbindungen des Agents</translation>
    </message>
    <message>
        <source>Arrow keys go from connection to connection, Enter selects one, plus and minus zoom, 0 fits the picture into its place.</source>
        <translation>Pfeiltasten gehen von Verbindung zu Verbindung, die Eingabetaste wählt eine aus, Plus und Minus zoomen, 0 passt das Bild ein.</translation>
    </message>
    <message>
        <source>%1 to %2 port %3</source>
        <translation>%1 an %2 Port %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, optional: %2</source>
        <translation>%1, optional: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 port %3 and %n more</source>
        <extracomment>The first is a host; %n counts the further ones that the same arrow stands for.</extracomment>
        <translation>
            <numerusform>%1 an %2 Port %3 und %n weitere</numerusform>
            <numerusform>%1 an %2 Port %3 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The first is a state, the second what and who: &quot;broken, dropped · network team&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>netsetup::DonePage</name>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Where the hand-off is</source>
        <translation>Wo die Übergabe liegt</translation>
    </message>
    <message>
        <source>Verify later: save the project</source>
        <translation>Später prüfen: Projekt speichern</translation>
    </message>
    <message>
        <source>Saves all but secrets (Ctrl+S)</source>
        <translation>Speichert alles außer Geheimnissen (Strg+S)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Verify later: save the project …</source>
        <translation>Später &amp;prüfen: Projekt speichern …</translation>
    </message>
    <message>
        <source>Teams answer in their own time. The saved project repeats the same checks later and shows what is still missing.</source>
        <translation>Teams antworten, wann sie können. Das gespeicherte Projekt wiederholt später dieselben Prüfungen und zeigt, was noch fehlt.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the hand-off</source>
        <translation>Den Ordner der Übergabe öffnen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>To do and verify</source>
        <translation>Zu tun und nachprüfen</translation>
    </message>
    <message>
        <source>Cop&amp;y for a ticket</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Für ein Ticket &amp;kopieren</translation>
    </message>
    <message>
        <source>Of a team all that it has to do and to answer, else the one thing</source>
        <translation>Von einem Team alles, was es zu tun und zu beantworten hat, sonst das eine</translation>
    </message>
    <message>
        <source>Send each team its part and tick it. Enter their answers. When they are done, repeat the checks: they confirm it.</source>
        <translation>Senden Sie jedem Team seinen Teil und haken Sie es ab. Tragen Sie die Antworten ein. Wenn die Teams fertig sind, wiederholen Sie die Prüfungen: Diese bestätigen es.</translation>
    </message>
    <message>
        <source>The hand-off:</source>
        <translation>Die Übergabe:</translation>
    </message>
    <message>
        <source>not saved yet: save it first, in the step Hand-off</source>
        <translation>noch nicht gespeichert: Speichern Sie sie zuerst, im Schritt Übergabe</translation>
    </message>
    <message>
        <source>Possible once the hand-off is saved</source>
        <translation>Möglich, sobald die Übergabe gespeichert ist</translation>
    </message>
</context>
<context>
    <name>netsetup::EvidenceWords</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>TLS alert</source>
        <translation>TLS-Alarm</translation>
    </message>
    <message>
        <source>Protocol agreed on</source>
        <translation>Vereinbartes Protokoll</translation>
    </message>
    <message>
        <source>From the name&apos;s own server</source>
        <translation>Vom eigenen Server des Namens</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Asks for a login</source>
        <translation>Verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Control host</source>
        <translation>Vergleichshost</translation>
    </message>
    <message>
        <source>Place in the chain</source>
        <translation>Platz in der Kette</translation>
    </message>
    <message>
        <source>Really connected to</source>
        <translation>Wirklich verbunden mit</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Art der Adresse</translation>
    </message>
    <message>
        <source>Faults of the certificate</source>
        <translation>Fehler des Zertifikats</translation>
    </message>
    <message>
        <source>First byte after (ms)</source>
        <translation>Erstes Byte nach (ms)</translation>
    </message>
    <message>
        <source>First bytes</source>
        <translation>Erste Bytes</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>In the hosts file</source>
        <translation>In der Hosts-Datei</translation>
    </message>
    <message>
        <source>Question for a name that nobody has</source>
        <translation>Frage nach einem Namen, den niemand hat</translation>
    </message>
    <message>
        <source>API key sent</source>
        <translation>API-Schlüssel gesendet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Limit (ms)</source>
        <translation>Grenze (ms)</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>Uhr dieses Computers</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Valid for (s)</source>
        <translation>Gültig für (s)</translation>
    </message>
    <message>
        <source>Took (ms)</source>
        <translation>Dauerte (ms)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>With the plan&apos;s CA</source>
        <translation>Mit der CA des Plans</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>With the public roots</source>
        <translation>Mit den öffentlichen Wurzeln</translation>
    </message>
    <message>
        <source>DNS answer code</source>
        <translation>DNS-Antwortcode</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Kinds of login offered</source>
        <translation>Angebotene Anmeldearten</translation>
    </message>
    <message>
        <source>Server asked</source>
        <translation>Gefragter Server</translation>
    </message>
    <message>
        <source>Clock of the server</source>
        <translation>Uhr des Servers</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>With this computer&apos;s roots</source>
        <translation>Mit den Wurzeln dieses Computers</translation>
    </message>
    <message>
        <source>System error</source>
        <translation>Systemfehler</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>Titel der Seite</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>Namensabfrage</translation>
    </message>
    <message>
        <source>TCP connection</source>
        <translation>TCP-Verbindung</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS-Handshake</translation>
    </message>
    <message>
        <source>HTTP question</source>
        <translation>HTTP-Anfrage</translation>
    </message>
    <message>
        <source>Registry question</source>
        <translation>Registry-Anfrage</translation>
    </message>
    <message>
        <source>Way through the proxy</source>
        <translation>Weg durch den Proxy</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>netsetup::FieldNames</name>
    <message>
        <source>Allow content networks by address</source>
        <translation>Content-Netzwerke nach Adresse erlauben</translation>
    </message>
    <message>
        <source>API server</source>
        <translation>API-Server</translation>
    </message>
    <message>
        <source>Architectures of the nodes</source>
        <translation>Architekturen der Knoten</translation>
    </message>
    <message>
        <source>Receiver URL of a self-hosted instance</source>
        <translation>Receiver-URL einer selbst betriebenen Instanz</translation>
    </message>
    <message>
        <source>Company CA</source>
        <translation>Firmen-CA</translation>
    </message>
    <message>
        <source>Use newer facts</source>
        <translation>Neuere Fakten verwenden</translation>
    </message>
    <message>
        <source>Change ID</source>
        <translation>Änderungsnummer</translation>
    </message>
    <message>
        <source>Where the chart comes from</source>
        <translation>Woher das Chart kommt</translation>
    </message>
    <message>
        <source>Version of the chart</source>
        <translation>Version des Charts</translation>
    </message>
    <message>
        <source>Chart archive</source>
        <translation>Chart-Archiv</translation>
    </message>
    <message>
        <source>DNS suffix of the cluster</source>
        <translation>DNS-Suffix des Clusters</translation>
    </message>
    <message>
        <source>Cluster name</source>
        <translation>Cluster-Name</translation>
    </message>
    <message>
        <source>Network plug-in</source>
        <translation>Netzwerk-Plug-in</translation>
    </message>
    <message>
        <source>The login of the registry may go to these hosts</source>
        <translation>Der Login der Registry darf zu diesen Hosts gehen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>How traffic leaves</source>
        <translation>Wie der Verkehr hinausgeht</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Fetch the chart</source>
        <translation>Chart holen</translation>
    </message>
    <message>
        <source>Remove old rules after</source>
        <translation>Alte Regeln entfernen nach</translation>
    </message>
    <message>
        <source>Own copies</source>
        <translation>Eigene Kopien</translation>
    </message>
    <message>
        <source>Pull-through cache</source>
        <translation>Pull-through-Cache</translation>
    </message>
    <message>
        <source>Public registry</source>
        <translation>Öffentliche Registry</translation>
    </message>
    <message>
        <source>Where the images come from</source>
        <translation>Woher die Images kommen</translation>
    </message>
    <message>
        <source>IP family</source>
        <translation>IP-Familie</translation>
    </message>
    <message>
        <source>Namespace of the Agent</source>
        <translation>Namespace des Agents</translation>
    </message>
    <message>
        <source>NO_PROXY</source>
        <translation>NO_PROXY</translation>
    </message>
    <message>
        <source>Ranges of the nodes</source>
        <translation>Bereiche der Knoten</translation>
    </message>
    <message>
        <source>Optional parts</source>
        <translation>Optionale Teile</translation>
    </message>
    <message>
        <source>Ranges of the pods</source>
        <translation>Bereiche der Pods</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Produktlinie</translation>
    </message>
    <message>
        <source>Proxy URL</source>
        <translation>Proxy-URL</translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation>Benutzer am Proxy</translation>
    </message>
    <message>
        <source>Pull secrets</source>
        <translation>Pull-Secrets</translation>
    </message>
    <message>
        <source>Other hosts of the registry</source>
        <translation>Weitere Hosts der Registry</translation>
    </message>
    <message>
        <source>User at the registry</source>
        <translation>Benutzer an der Registry</translation>
    </message>
    <message>
        <source>Own registry</source>
        <translation>Eigene Registry</translation>
    </message>
    <message>
        <source>Name of the Helm release</source>
        <translation>Name des Helm-Releases</translation>
    </message>
    <message>
        <source>Review addresses after</source>
        <translation>Adressen prüfen nach</translation>
    </message>
    <message>
        <source>Ranges of the services</source>
        <translation>Bereiche der Services</translation>
    </message>
    <message>
        <source>The Agent accepts any certificate</source>
        <translation>Der Agent nimmt jedes Zertifikat an</translation>
    </message>
    <message>
        <source>Addresses of the machine that copies the images</source>
        <translation>Adressen des Rechners, der die Images kopiert</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Addresses of the registry, on its way out</source>
        <translation>Adressen der Registry auf ihrem Weg nach außen</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsstation</translation>
    </message>
    <message>
        <source>Source addresses</source>
        <translation>Quelladressen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Passwort am Proxy</translation>
    </message>
    <message>
        <source>Password at the registry</source>
        <translation>Passwort an der Registry</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Cluster (context of kubectl)</source>
        <translation>Cluster (Kontext von kubectl)</translation>
    </message>
    <message>
        <source>From the nodes&apos; own network too</source>
        <translation>Auch aus dem Netz der Knoten selbst</translation>
    </message>
    <message>
        <source>Image of the checks</source>
        <translation>Image der Prüfungen</translation>
    </message>
    <message>
        <source>Only these nodes</source>
        <translation>Nur diese Knoten</translation>
    </message>
    <message>
        <source>Let each node pull the images of the plan</source>
        <translation>Jeden Knoten die Images des Plans laden lassen</translation>
    </message>
    <message>
        <source>The cluster takes everything away by itself</source>
        <translation>Der Cluster räumt alles von selbst weg</translation>
    </message>
    <message>
        <source>Copy the manifest for a colleague</source>
        <translation>Manifest für einen Kollegen kopieren</translation>
    </message>
</context>
<context>
    <name>netsetup::FileDrop</name>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei auswählen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the file: %1</source>
        <translation>Datei entfernen: %1</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose files: %1</source>
        <translation>Dateien auswählen: %1</translation>
    </message>
</context>
<context>
    <name>netsetup::FileReading</name>
    <message>
        <source>Reading %1 (%2) …</source>
        <extracomment>%1 is the name of a file, %2 its size, such as &quot;64 MiB&quot;.</extracomment>
        <translation>%1 (%2) wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>netsetup::FindingPanel</name>
    <message>
        <source>subject  %1
issuer   %2
valid    %3 to %4
SHA-256  %5</source>
        <translation>Inhaber     %1
Aussteller  %2
gültig      %3 bis %4
SHA-256     %5</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Der ausgewählte Befund</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Certificates, as the server sent them</source>
        <translation>Zertifikate, wie der Server sie gesendet hat</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Was es belegt</translation>
    </message>
    <message>
        <source>Puts this finding with its proof on the clipboard, as plain text</source>
        <translation>Legt diesen Befund mit seinen Belegen als reinen Text in die Zwischenablage</translation>
    </message>
    <message>
        <source>Use this C&amp;A for the agents …</source>
        <translation>Diese CA für die &amp;Agents verwenden …</translation>
    </message>
    <message>
        <source>Compares the CA file from the security team with what was seen, and puts it into the plan</source>
        <translation>Vergleicht die CA-Datei des Security-Teams mit dem Gesehenen und nimmt sie in den Plan auf</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>seen from %1</source>
        <translation>gesehen von: %1</translation>
    </message>
    <message>
        <source>This question decides: %1</source>
        <translation>Diese Frage entscheidet: %1</translation>
    </message>
    <message>
        <source>Nobody has to do anything.</source>
        <translation>Niemand muss etwas tun.</translation>
    </message>
    <message>
        <source>The evidence is there when the run has ended.</source>
        <translation>Die Belege sind da, wenn der Lauf beendet ist.</translation>
    </message>
    <message>
        <source>Where it was seen</source>
        <translation>Wo es gesehen wurde</translation>
    </message>
    <message>
        <source>What happened, at %1</source>
        <extracomment>%1 is the first of several hosts at which the same happened.</extracomment>
        <translation>Was geschah, an %1</translation>
    </message>
    <message>
        <source>One of these; the answer decides which.</source>
        <translation>Eines davon; die Antwort entscheidet, welches.</translation>
    </message>
    <message>
        <source>Whose turn it is</source>
        <translation>Wer am Zug ist</translation>
    </message>
    <message>
        <source>Addresses of the host</source>
        <translation>Adressen des Hosts</translation>
    </message>
    <message>
        <source>Copy &amp;ticket</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>&amp;Ticket kopieren</translation>
    </message>
    <message>
        <source>Show &amp;proof</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Beweis zeige&amp;n</translation>
    </message>
    <message>
        <source>Goes down to what proves this finding</source>
        <translation>Geht hinunter zu dem, was diesen Befund beweist</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Asks for the addresses on any other computer</source>
        <translation>Fragt auf jedem anderen Computer nach den Adressen</translation>
    </message>
    <message>
        <source>Raw evidence</source>
        <translation>Rohdaten</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <extracomment>%1 is &quot;Name look-up&quot; or the like, %2 a moment, %3 the number of the evidence in the report.</extracomment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Copied. Paste it into the ticket.</source>
        <translation>Kopiert. Fügen Sie es in das Ticket ein.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>netsetup::FindingRows</name>
    <message>
        <source>%1: %2 hosts</source>
        <extracomment>%1 is what was found, without a host&apos;s name.</extracomment>
        <translation>%1: %2 Hosts</translation>
    </message>
    <message>
        <source>%1 (1 connection waits for this)</source>
        <translation>%1 (1 Verbindung wartet darauf)</translation>
    </message>
    <message>
        <source>%1 (%2 connections wait for this)</source>
        <translation>%1 (%2 Verbindungen warten darauf)</translation>
    </message>
    <message>
        <source>Connections that work: %1; looked at again: %2</source>
        <translation>Verbindungen, die funktionieren: %1; erneut betrachtet: %2</translation>
    </message>
    <message>
        <source>1 connection works</source>
        <translation>1 Verbindung funktioniert</translation>
    </message>
    <message>
        <source>%1 connections work</source>
        <translation>%1 Verbindungen funktionieren</translation>
    </message>
    <message>
        <source>1 connection starts at another machine: it cannot be checked from here</source>
        <translation>1 Verbindung beginnt auf einem anderen Rechner: von hier aus ist sie nicht zu prüfen</translation>
    </message>
    <message>
        <source>%1 connections start at another machine: they cannot be checked from here</source>
        <translation>%1 Verbindungen beginnen auf einem anderen Rechner: von hier aus sind sie nicht zu prüfen</translation>
    </message>
    <message>
        <source>%1, seen from %2</source>
        <extracomment>%1 is what was found, %2 &quot;this computer&quot; or &quot;pods on 3 of 12 nodes&quot;.</extracomment>
        <translation>%1, gesehen von %2</translation>
    </message>
    <message>
        <source>%1: %2 hosts, %3 of them optional</source>
        <extracomment>As the one above; %3 are those of them that the Agent can do without.</extracomment>
        <translation>%1: %2 Hosts, davon %3 optional</translation>
    </message>
</context>
<context>
    <name>netsetup::FindingTree</name>
    <message numerus="yes">
        <source>%1 (%n more wait for this)</source>
        <translation>
            <numerusform>%1 (%n weiterer wartet darauf)</numerusform>
            <numerusform>%1 (%n weitere warten darauf)</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, from an earlier plan</source>
        <extracomment>The state of something that was found before the plan was changed; %1 is &quot;Works&quot; or the like.</extracomment>
        <translation>%1, aus einem früheren Plan</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are names of hosts.</extracomment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>netsetup::FindingWords</name>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>PRACTICE: simulated network &quot;%1&quot;. Nothing here is real.</source>
        <translation>ÜBUNG: simuliertes Netzwerk „%1“. Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
    <message>
        <source>Seen from: %1</source>
        <translation>Gesehen von: %1</translation>
    </message>
    <message>
        <source>This question decides: %1</source>
        <translation>Diese Frage entscheidet: %1</translation>
    </message>
    <message>
        <source>Evidence %1 (%2, %3)</source>
        <translation>Beleg %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>Befund: %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>%1, seen before this run</source>
        <extracomment>The state of something that is being looked at again; %1 is &quot;works&quot; or the like.</extracomment>
        <translation>%1, vor diesem Lauf gesehen</translation>
    </message>
    <message>
        <source>The same at: %1</source>
        <translation>Dasselbe bei: %1</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Layer host</source>
        <translation>Layer-Host</translation>
    </message>
    <message>
        <source>Image registry</source>
        <translation>Image-Registry</translation>
    </message>
    <message>
        <source>Beside your own registry</source>
        <translation>Neben Ihrer eigenen Registry</translation>
    </message>
    <message>
        <source>Your own registry</source>
        <translation>Ihre eigene Registry</translation>
    </message>
    <message>
        <source>Helm charts</source>
        <translation>Helm-Charts</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>OpenTelemetry intake</source>
        <translation>OpenTelemetry-Annahme</translation>
    </message>
    <message>
        <source>, or </source>
        <extracomment>Between teams of which one has to act: &quot;Security team, or Cluster admin&quot;.</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Computer</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>%1: address not known yet</source>
        <translation>%1: Adresse noch nicht bekannt</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Cluster: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>Address of the computer that looked: %1</source>
        <translation>Adresse des Computers, der geprüft hat: %1</translation>
    </message>
    <message>
        <source>Seen at: %1</source>
        <translation>Gesehen um: %1</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>%1 of %2 nodes</source>
        <translation>%1 von %2 Knoten</translation>
    </message>
    <message>
        <source>all %1 nodes</source>
        <translation>allen %1 Knoten</translation>
    </message>
    <message>
        <source>pod on %1</source>
        <extracomment>%1 is the name of a node.</extracomment>
        <translation>Pod auf %1</translation>
    </message>
    <message>
        <source>pods on %1 nodes</source>
        <translation>Pods auf %1 Knoten</translation>
    </message>
    <message>
        <source>pods on %1 of %2 nodes</source>
        <translation>Pods auf %1 von %2 Knoten</translation>
    </message>
    <message>
        <source>pods on all %1 nodes</source>
        <translation>Pods auf allen %1 Knoten</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
</context>
<context>
    <name>netsetup::FlowPage</name>
    <message>
        <source>The finding is on the clipboard, as plain text.</source>
        <translation>Der Befund ist als reiner Text in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Connections of the Agent</source>
        <translation>Verbindungen des Agents</translation>
    </message>
    <message>
        <source>Known when the checks have run.</source>
        <translation>Bekannt, wenn die Prüfungen gelaufen sind.</translation>
    </message>
    <message>
        <source>No address was seen from here.</source>
        <translation>Von hier aus wurde keine Adresse gesehen.</translation>
    </message>
    <message>
        <source>No connection selected</source>
        <translation>Keine Verbindung ausgewählt</translation>
    </message>
    <message>
        <source>Not checked yet. Run the checks on the page before.</source>
        <translation>Noch nicht geprüft. Führen Sie die Prüfungen auf der Seite davor aus.</translation>
    </message>
    <message>
        <source>Select a connection in the picture to see its findings and addresses: click it, or go there with the arrow keys and press Enter.</source>
        <translation>Wählen Sie im Bild eine Verbindung aus, um ihre Befunde und Adressen zu sehen: Klicken Sie darauf, oder gehen Sie mit den Pfeiltasten hin und drücken die Eingabetaste.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Datenfluss</translation>
    </message>
    <message>
        <source>Who talks to whom</source>
        <translation>Wer mit wem spricht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Fits the picture into its place</source>
        <translation>Passt das Bild in seinen Platz ein</translation>
    </message>
    <message>
        <source>&amp;Save picture …</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>As SVG, PNG or PDF</source>
        <translation>Als SVG, PNG oder PDF</translation>
    </message>
    <message>
        <source>Findings of the selected connection</source>
        <translation>Befunde der ausgewählten Verbindung</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses of the selected connection</source>
        <translation>Adressen der ausgewählten Verbindung</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Network teams ask who opens which connection. The picture answers: the Agent does, and always outward.</source>
        <translation>Netzwerk-Teams fragen, wer welche Verbindung öffnet. Das Bild antwortet: der Agent, und immer nach außen.</translation>
    </message>
    <message>
        <source>It is being looked at now.</source>
        <translation>Sie wird gerade geprüft.</translation>
    </message>
    <message>
        <source>&amp;Whole screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>The picture and the result, and nothing else (F11)</source>
        <translation>Das Bild und das Ergebnis, sonst nichts (F11)</translation>
    </message>
    <message>
        <source>Show the pictu&amp;re</source>
        <translation>Bi&amp;ld zeigen</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details zeigen</translation>
    </message>
    <message>
        <source>Findings and addresses of the selected connection</source>
        <translation>Befunde und Adressen der gewählten Verbindung</translation>
    </message>
</context>
<context>
    <name>netsetup::FoldSection</name>
    <message numerus="yes">
        <source>%n filled in</source>
        <extracomment>Behind the title of a closed part of a page: how many of its fields hold something.</extracomment>
        <translation>
            <numerusform>%n ausgefüllt</numerusform>
            <numerusform>%n ausgefüllt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <extracomment>Behind the title of a closed part of a page: for how many of its fields something was found.</extracomment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>netsetup::FormatChooser</name>
    <message>
        <source>File&amp;s in the pack:</source>
        <translation>Dateien im &amp;Paket:</translation>
    </message>
    <message>
        <source>Search: device, maker, file</source>
        <translation>Suche: Gerät, Hersteller, Datei</translation>
    </message>
    <message>
        <source>Search among the files</source>
        <translation>Suche in den Dateien</translation>
    </message>
    <message>
        <source>Narrows the list below to what has these words in its name, its maker or its files. What is chosen stays chosen.</source>
        <translation>Lässt in der Liste darunter nur, was diese Wörter im Namen, beim Hersteller oder in seinen Dateien hat. Gewähltes bleibt gewählt.</translation>
    </message>
    <message>
        <source>%1, or letters typed in the list. Escape empties the search.</source>
        <translation>%1, oder in der Liste tippen. Esc leert die Suche.</translation>
    </message>
    <message>
        <source>Shows only what is in the pack.</source>
        <translation>Zeigt nur, was im Paket ist.</translation>
    </message>
    <message>
        <source>Files in the pack</source>
        <translation>Dateien im Paket</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Only t&amp;he %1 chosen</source>
        <extracomment>How many files are in the pack: a switch that leaves only these in the list. No letter behind &amp; is used by another control of the page.</extracomment>
        <translation>Nur &amp;gewählte (%1)</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei ist gewählt.</translation>
    </message>
    <message>
        <source>No file, maker or device has “%1” in its name.</source>
        <translation>Weder eine Datei noch ein Hersteller oder Gerät hat „%1“ im Namen.</translation>
    </message>
    <message>
        <source>Only what is chosen was searched.</source>
        <translation>Gesucht wurde nur im Gewählten.</translation>
    </message>
    <message>
        <source>Try fewer letters or the name of the maker. A device that is not in the list takes the rules by hand: from the change request, the table (CSV) or the plain lists.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben oder dem Namen des Herstellers. In ein Gerät, das nicht in der Liste ist, trägt man die Regeln von Hand ein: aus dem Antrag, der Tabelle (CSV) oder den einfachen Listen.</translation>
    </message>
    <message>
        <source>The list has only what is for the chosen team: choose everybody above to see the rest.</source>
        <translation>Die Liste hat nur, was für das gewählte Team ist: Wählen Sie oben „Alle“, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>Space puts a file into the pack or takes it out, and opens what is folded. Letters search.</source>
        <translation>Die Leertaste nimmt eine Datei ins Paket oder heraus und klappt Zugeklapptes auf. Buchstaben suchen.</translation>
    </message>
</context>
<context>
    <name>netsetup::FormatListModel</name>
    <message>
        <source>%1 chosen</source>
        <extracomment>Of the files below this heading, in little room.</extracomment>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Kubernetes and Helm</source>
        <translation>Kubernetes und Helm</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Not for this plan</source>
        <translation>Nicht für diesen Plan</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Files that cannot be made</source>
        <translation>Dateien, die nicht möglich sind</translation>
    </message>
    <message>
        <source>Other devices</source>
        <translation>Weitere Geräte</translation>
    </message>
    <message>
        <source>Space or Return folds and unfolds</source>
        <translation>Leertaste oder Eingabetaste klappt auf und zu</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <extracomment>Of a group of files that can be folded; %1: how many there are.</extracomment>
        <translation>Ausblenden: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Hide: %1 kinds</source>
        <extracomment>Of the devices, which are folded; %1: how many kinds there are.</extracomment>
        <translation>Ausblenden: %1 Arten</translation>
    </message>
    <message>
        <source>Choose: %1 kinds</source>
        <translation>Auswählen: %1 Arten</translation>
    </message>
</context>
<context>
    <name>netsetup::FormatVerdict</name>
    <message>
        <source>%1 of %2 rules</source>
        <extracomment>Below the name of a file, in little room.</extracomment>
        <translation>%1 von %2 Regeln</translation>
    </message>
    <message>
        <source>%1 by address</source>
        <translation>%1 nach Adresse</translation>
    </message>
    <message>
        <source>waits for answers</source>
        <translation>wartet auf Antworten</translation>
    </message>
    <message>
        <source>%1 of %2 rules are in the file.</source>
        <translation>%1 von %2 Regeln sind in der Datei.</translation>
    </message>
    <message>
        <source>Still missing: %1. What needs it goes into a file beside it that no device loads, and into the open questions.</source>
        <translation>Noch offen: %1. Was das braucht, kommt in eine Datei daneben, die kein Gerät lädt, und zu den offenen Fragen.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>By address, as seen</source>
        <translation>Nach Adresse, wie gesehen</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>Beachten Sie: %1</translation>
    </message>
    <message>
        <source>This file cannot be made: %1</source>
        <translation>Diese Datei kann nicht erstellt werden: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Needs an older pack</source>
        <translation>Braucht ein älteres Paket</translation>
    </message>
    <message>
        <source>This file cannot be made yet: no older pack to compare with was given. Give it under &quot;Request details&quot;, at &quot;Follows an older pack&quot;.</source>
        <translation>Diese Datei kann noch nicht erstellt werden: Es ist kein älteres Paket zum Vergleich angegeben. Geben Sie es unter „Angaben zum Antrag“ bei „Folgt auf ein älteres Paket“ an.</translation>
    </message>
    <message>
        <source>A document: it covers every rule.</source>
        <translation>Ein Dokument: Es umfasst alle Regeln.</translation>
    </message>
</context>
<context>
    <name>netsetup::HandoffPage</name>
    <message>
        <source>Hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Preview and details</source>
        <translation>Vorschau und Einzelheiten</translation>
    </message>
    <message>
        <source>Request details</source>
        <translation>Angaben zum Antrag</translation>
    </message>
    <message>
        <source>Device names</source>
        <translation>Gerätenamen</translation>
    </message>
    <message>
        <source>Pack for:</source>
        <translation>Paket für:</translation>
    </message>
    <message>
        <source>&amp;Everybody</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Net&amp;work team</source>
        <translation>&amp;Netzwerk-Team</translation>
    </message>
    <message>
        <source>P&amp;roxy team</source>
        <translation>P&amp;roxy-Team</translation>
    </message>
    <message>
        <source>Sec&amp;urity team</source>
        <translation>Sec&amp;urity-Team</translation>
    </message>
    <message>
        <source>&amp;Cluster team</source>
        <translation>&amp;Cluster-Team</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Files can be made once the plan is complete.</source>
        <translation>Dateien können erstellt werden, sobald der Plan vollständig ist.</translation>
    </message>
    <message>
        <source>Choose who gets the pack and which files their devices understand.</source>
        <translation>Wählen Sie, wer das Paket bekommt und welche Dateien die Geräte dort verstehen.</translation>
    </message>
    <message>
        <source>No checks were run yet: the files hold names, but no addresses and no findings. Run the checks first if a device needs addresses.</source>
        <translation>Noch wurde nichts geprüft: Die Dateien enthalten Namen, aber weder Adressen noch Befunde. Führen Sie zuerst die Prüfungen aus, wenn ein Gerät Adressen braucht.</translation>
    </message>
    <message>
        <source>There is nothing to show.

%1</source>
        <translation>Hier gibt es nichts zu zeigen.

%1</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>Wählen Sie mindestens eine Datei aus.</translation>
    </message>
    <message>
        <source>Other teams do the work. Each of them gets files in its own format, with a way to test them and to take them out again.</source>
        <translation>Andere Teams tun die Arbeit. Jedes bekommt Dateien in seinem Format, mit einem Weg, sie zu testen und wieder zu entfernen.</translation>
    </message>
    <message>
        <source>The report is from a real network, and this window shows a practice network. Open the report outside of practice to make a pack of it.</source>
        <translation>Der Bericht stammt aus einem echten Netzwerk, und dieses Fenster zeigt ein Übungsnetzwerk. Öffnen Sie den Bericht außerhalb der Übung, um ein Paket daraus zu machen.</translation>
    </message>
    <message>
        <source>The report is from the practice network &quot;%1&quot;. Start that practice on the first page and open the report there to make a pack of it.</source>
        <translation>Der Bericht stammt aus dem Übungsnetzwerk „%1“. Starten Sie diese Übung auf der ersten Seite, und öffnen Sie den Bericht dort, um ein Paket daraus zu machen.</translation>
    </message>
    <message>
        <source>A pack holds at least one file: this one stays in it.</source>
        <translation>Ein Paket enthält mindestens eine Datei: Diese bleibt darin.</translation>
    </message>
    <message>
        <source>Leave out what is &amp;open already</source>
        <translation>Schon Offenes weg&amp;lassen</translation>
    </message>
    <message>
        <source>Which proxy do they have?</source>
        <translation>Welcher Proxy steht dort?</translation>
    </message>
    <message>
        <source>Which firewall do they have?</source>
        <translation>Welche Firewall steht dort?</translation>
    </message>
    <message>
        <source>No mail program opens here. Copy the text of the mail above, and attach %1.</source>
        <translation>Hier öffnet sich kein Mailprogramm. Kopieren Sie oben den Text der Mail und hängen Sie %1 an.</translation>
    </message>
    <message>
        <source>The mail is open in your mail program. Attach %1.</source>
        <translation>Die Mail ist in Ihrem Mailprogramm offen. Hängen Sie %1 an.</translation>
    </message>
    <message>
        <source>The mail is open in your mail program. Paste its text there, and attach %1.</source>
        <translation>Die Mail ist in Ihrem Mailprogramm offen. Fügen Sie dort ihren Text ein und hängen Sie %1 an.</translation>
    </message>
    <message>
        <source>Language of the documents in the pack: %1. It is changed under &quot;Request details&quot;.</source>
        <translation>Sprache der Dokumente im Paket: %1. Sie wird unter „Angaben zum Antrag“ geändert.</translation>
    </message>
    <message>
        <source>Which firewall, which proxy?</source>
        <translation>Welche Firewall und Proxy?</translation>
    </message>
</context>
<context>
    <name>netsetup::ImageList</name>
    <message>
        <source>Filter: name, registry, state</source>
        <translation>Filter: Name, Registry, Zustand</translation>
    </message>
    <message>
        <source>Filter the list of images</source>
        <translation>Die Liste der Images filtern</translation>
    </message>
    <message>
        <source>Images of the Agent</source>
        <translation>Images des Agents</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>All images that are shown, one a line. Ctrl+C in the list copies the selected ones.</source>
        <translation>Alle gezeigten Images, eines je Zeile. Strg+C in der Liste kopiert die ausgewählten.</translation>
    </message>
    <message>
        <source>Save images.txt …</source>
        <translation>images.txt speichern …</translation>
    </message>
    <message>
        <source>Copy the command that copies them</source>
        <translation>Befehl zum Kopieren der Images kopieren</translation>
    </message>
    <message>
        <source>For the folder of the hand-off pack: %1</source>
        <translation>Für den Ordner des Übergabepakets: %1</translation>
    </message>
    <message>
        <source>✓ Copied. Run it in the folder of the hand-off pack: %1</source>
        <translation>✓ Kopiert. Führen Sie es im Ordner des Übergabepakets aus: %1</translation>
    </message>
    <message>
        <source>Save the list of images</source>
        <translation>Die Liste der Images speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>Texte (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>✓ Saved: %1</source>
        <translation>✓ Gespeichert: %1</translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation>✗ Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Meldung</translation>
    </message>
    <message>
        <source>✓ Images copied: %1.</source>
        <translation>✓ Images kopiert: %1.</translation>
    </message>
</context>
<context>
    <name>netsetup::ImageTable</name>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>wrong platform</source>
        <translation>falsche Plattform</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>&lt;your registry&gt;</source>
        <translation>&lt;Ihre Registry&gt;</translation>
    </message>
    <message>
        <source>pulled from there</source>
        <translation>von dort gezogen</translation>
    </message>
    <message>
        <source>Needed by: %1</source>
        <translation>Gebraucht von: %1</translation>
    </message>
    <message>
        <source>Seen for: %1</source>
        <translation>Gesehen für: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>As the nodes pull it</source>
        <translation>So ziehen es die Knoten</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Its tag is that of your chart version: read it from the chart archive.</source>
        <translation>Sein Tag ist der Ihrer Chart-Version: Lesen Sie ihn aus dem Chart-Archiv.</translation>
    </message>
    <message>
        <source>Images: %1 (%2)</source>
        <extracomment>%1 is their number, %2 how many of them are in which state.</extracomment>
        <translation>Images: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>netsetup::ImagesPage</name>
    <message>
        <source>Where the images come from</source>
        <translation>Woher die Images kommen</translation>
    </message>
    <message>
        <source>The nodes pull the Agent&apos;s images before anything can run.</source>
        <translation>Die Knoten holen die Images des Agents, bevor irgendetwas laufen kann.</translation>
    </message>
    <message>
        <source>Public registry</source>
        <translation>Öffentliche Registry</translation>
    </message>
    <message>
        <source>The nodes pull from the registry that the chart names. Needs a way out to it and its layer hosts.</source>
        <translation>Die Knoten holen aus der Registry, die das Chart nennt. Braucht einen Weg nach außen zu ihr und ihren Layer-Hosts.</translation>
    </message>
    <message>
        <source>Pull-through cache</source>
        <translation>Pull-through-Cache</translation>
    </message>
    <message>
        <source>Your registry fetches on demand. Only the registry needs the way out.</source>
        <translation>Ihre Registry holt bei Bedarf. Nur sie braucht den Weg nach außen.</translation>
    </message>
    <message>
        <source>Own copies</source>
        <translation>Eigene Kopien</translation>
    </message>
    <message>
        <source>You copy the images into your registry. The cluster needs no way out for them.</source>
        <translation>Sie kopieren die Images in Ihre Registry. Der Cluster braucht für sie keinen Weg nach außen.</translation>
    </message>
    <message>
        <source>Own &amp;registry</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Eigene &amp;Registry</translation>
    </message>
    <message>
        <source>Host, port where it is not 443, and path before the images.</source>
        <translation>Host, Port (wenn nicht 443) und der Pfad vor den Images.</translation>
    </message>
    <message>
        <source>&amp;User at the registry</source>
        <translation>&amp;Benutzer an der Registry</translation>
    </message>
    <message>
        <source>For the checks from here, and for a pull secret. Empty: no login.</source>
        <translation>Für die Prüfungen von hier aus und für ein Pull-Secret. Leer: keine Anmeldung.</translation>
    </message>
    <message>
        <source>Pass&amp;word at the registry (kept in memory only)</source>
        <translation>Passwor&amp;t an der Registry (wird nicht gespeichert)</translation>
    </message>
    <message>
        <source>Password at the registry</source>
        <translation>Passwort an der Registry</translation>
    </message>
    <message>
        <source>Kept in memory only, never in a file</source>
        <translation>Bleibt nur im Speicher, nie in einer Datei</translation>
    </message>
    <message>
        <source>&amp;Pull secrets</source>
        <translation>&amp;Pull-Secrets</translation>
    </message>
    <message>
        <source>Names of secrets in the Agent&apos;s namespace, separated by commas.</source>
        <translation>Namen von Secrets im Namespace des Agents, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Chart archive: drop the .tgz here for the exact images of your version</source>
        <translation>Chart-Archiv: Ziehen Sie die .tgz-Datei hierher, für die genauen Images Ihrer Version</translation>
    </message>
    <message>
        <source>Helm charts (*.tgz);;All files (*)</source>
        <translation>Helm-Charts (*.tgz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The nodes will pull</source>
        <translation>Diese Images holen die Knoten</translation>
    </message>
    <message>
        <source>&lt;your registry&gt;</source>
        <translation>&lt;Ihre Registry&gt;</translation>
    </message>
    <message>
        <source>None. The list below is that of chart %1 %2.</source>
        <translation>Keines. Die Liste unten ist die des Charts %1 %2.</translation>
    </message>
    <message>
        <source>%1: this value is not accepted yet.</source>
        <translation>%1: Dieser Wert wird noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Enter your registry, or ask the cluster team.</source>
        <translation>Geben Sie Ihre Registry ein, oder fragen Sie das Cluster-Team.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>The vendor&apos;s page about own registries</source>
        <translation>Die Seite des Herstellers über eigene Registries</translation>
    </message>
    <message>
        <source>Before the Agent can run, every node fetches its images. Where quay.io must not be reached, they come through your own registry, or out of it.</source>
        <translation>Bevor der Agent laufen kann, holt jeder Knoten seine Images. Wo quay.io nicht erreicht werden darf, kommen sie über Ihre eigene Registry oder aus ihr.</translation>
    </message>
    <message>
        <source>More about the c&amp;hart and the nodes</source>
        <translation>Mehr über C&amp;hart und Knoten</translation>
    </message>
    <message>
        <source>Where the chart comes from</source>
        <translation>Woher das Chart kommt</translation>
    </message>
    <message>
        <source>The registry and the names of the images depend on it.</source>
        <translation>Registry und Namen der Images hängen davon ab.</translation>
    </message>
    <message>
        <source>Version of the chart</source>
        <translation>Version des Charts</translation>
    </message>
    <message>
        <source>As &quot;helm list&quot; shows it. Images differ by version.</source>
        <translation>Wie „helm list“ sie zeigt. Images unterscheiden sich je nach Version.</translation>
    </message>
    <message>
        <source>Architectures of the nodes</source>
        <translation>Architekturen der Knoten</translation>
    </message>
    <message>
        <source>The checks then see whether each image is there for them.</source>
        <translation>Die Prüfungen sehen dann nach, ob es jedes Image dafür gibt.</translation>
    </message>
    <message>
        <source>What public sources do not say</source>
        <translation>Was öffentliche Quellen nicht sagen</translation>
    </message>
    <message>
        <source>&amp;Other hosts of the registry</source>
        <translation>Weitere H&amp;osts der Registry</translation>
    </message>
    <message>
        <source>Token service, layer storage</source>
        <translation>Token-Dienst, Ablage der Layer</translation>
    </message>
    <message>
        <source>Where the registry sends its clients on to. The rules then hold these hosts too.</source>
        <translation>Wohin die Registry ihre Clients weiterschickt. Die Regeln enthalten dann auch diese Hosts.</translation>
    </message>
    <message>
        <source>The login of the registry may go to these hosts</source>
        <translation>Der Login der Registry darf zu diesen Hosts gehen</translation>
    </message>
    <message>
        <source>Without this, a check keeps the login to the registry itself.</source>
        <translation>Sonst behält eine Prüfung den Login für die Registry selbst.</translation>
    </message>
    <message>
        <source>Addresses of the re&amp;gistry, on its way out</source>
        <translation>Adressen der Re&amp;gistry auf ihrem Weg nach außen</translation>
    </message>
    <message>
        <source>As the filtering device sees them: the registry fetches the images itself.</source>
        <translation>Wie das filternde Gerät sie sieht: die Registry holt die Images selbst.</translation>
    </message>
    <message>
        <source>Addresses of the machine that &amp;copies the images</source>
        <translation>Adressen des Re&amp;chners, der die Images kopiert</translation>
    </message>
    <message>
        <source>As the filtering device sees them: only this machine pulls from outside.</source>
        <translation>Wie das filternde Gerät sie sieht: nur dieser Rechner lädt von außen.</translation>
    </message>
    <message>
        <source>Copied into %1, and pulled from there</source>
        <translation>Kopiert nach %1 und von dort gezogen</translation>
    </message>
    <message>
        <source>Pulled through %1</source>
        <translation>Gezogen durch %1</translation>
    </message>
    <message>
        <source>%1 %2, images: %3, SHA-256 %4</source>
        <translation>%1 %2, Images: %3, SHA-256 %4</translation>
    </message>
</context>
<context>
    <name>netsetup::LookFirst</name>
    <message>
        <source>The receiver answered directly: no rule is needed.</source>
        <translation>Der Receiver hat direkt geantwortet: keine Regel ist nötig.</translation>
    </message>
    <message>
        <source>Only some addresses of %1 answer: a firewall that knows but a part of them is likely.</source>
        <translation>Nur einige Adressen von %1 antworten: wahrscheinlich eine Firewall, die nur einen Teil davon kennt.</translation>
    </message>
    <message>
        <source>%1 port %2 opens, but something in between signs its certificate anew: a firewall that inspects TLS is likely.</source>
        <translation>%1 Port %2 öffnet sich, aber unterwegs wird das Zertifikat neu signiert: wahrscheinlich eine Firewall, die TLS aufbricht.</translation>
    </message>
    <message>
        <source>%1 does not answer directly, and this computer&apos;s settings send it through the proxy %2.</source>
        <translation>%1 antwortet nicht direkt, und die Einstellungen dieses Rechners leiten es über den Proxy %2.</translation>
    </message>
    <message>
        <source>%1 does not answer directly, and this computer&apos;s settings name a proxy of the kind %2, which the Agent cannot use. Ask the network team.</source>
        <translation>%1 antwortet nicht direkt, und die Einstellungen dieses Rechners nennen einen Proxy der Art %2, den der Agent nicht nutzen kann. Fragen Sie das Netzwerk-Team.</translation>
    </message>
    <message>
        <source>Nothing answers at %1 port %2, while the control host %3 does: a firewall is likely.</source>
        <translation>Unter %1 Port %2 antwortet nichts, der Kontroll-Host %3 dagegen schon: wahrscheinlich eine Firewall.</translation>
    </message>
    <message>
        <source>Neither %1 nor the control host %2 answers. Ask the network team what stands in between.</source>
        <translation>Weder %1 noch der Kontroll-Host %2 antwortet. Fragen Sie das Netzwerk-Team, was dazwischen steht.</translation>
    </message>
    <message>
        <source>The name %1 does not resolve here. Ask the network team whether a proxy is used: it would look the name up itself.</source>
        <translation>Der Name %1 lässt sich hier nicht auflösen. Fragen Sie das Netzwerk-Team, ob ein Proxy verwendet wird: er würde den Namen selbst auflösen.</translation>
    </message>
    <message>
        <source>What was seen does not decide it. Choose yourself; the checks tell more.</source>
        <translation>Was zu sehen war, entscheidet es nicht. Wählen Sie selbst; die Prüfungen sagen mehr.</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Gesehen: %1</translation>
    </message>
    <message>
        <source>&amp;Cancel the look</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Look first</source>
        <translation>Erst &amp;nachsehen</translation>
    </message>
    <message>
        <source>Cancel the look</source>
        <translation>Nachsehen abbrechen</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Erst nachsehen</translation>
    </message>
    <message>
        <source>Asks the tenant&apos;s receiver and this computer&apos;s proxy settings, at most ten seconds, and preselects what they suggest</source>
        <translation>Fragt höchstens zehn Sekunden lang den Receiver des Tenants und die Proxy-Einstellungen dieses Rechners und wählt vor, was sie nahelegen</translation>
    </message>
    <message>
        <source>Undo the choice</source>
        <translation>Auswahl zurücknehmen</translation>
    </message>
    <message>
        <source>Chooses again what was chosen before the look</source>
        <translation>Wählt wieder, was vor dem Nachsehen gewählt war</translation>
    </message>
    <message>
        <source>There is no tenant to look at yet: enter it on the page before.</source>
        <translation>Noch gibt es keinen Tenant zum Nachsehen: geben Sie ihn auf der Seite davor ein.</translation>
    </message>
    <message>
        <source>Looking at the receiver and at this computer&apos;s proxy settings ...</source>
        <translation>Receiver und Proxy-Einstellungen dieses Rechners werden angesehen ...</translation>
    </message>
    <message>
        <source>The look was stopped. Nothing was changed.</source>
        <translation>Das Nachsehen wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The tenant has changed meanwhile: look again.</source>
        <translation>Der Tenant hat sich inzwischen geändert: sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Nothing was chosen for you.</source>
        <translation>Nichts wurde für Sie gewählt.</translation>
    </message>
    <message>
        <source>this computer&apos;s proxy settings</source>
        <translation>Proxy-Einstellungen dieses Rechners</translation>
    </message>
    <message>
        <source>They name it for the receiver.</source>
        <translation>Sie nennen ihn für den Receiver.</translation>
    </message>
    <message>
        <source>The choice of before is back.</source>
        <translation>Die Auswahl von vorher gilt wieder.</translation>
    </message>
    <message>
        <source>Asks the tenant&apos;s receiver and this computer&apos;s proxy settings, and chooses a card.</source>
        <translation>Fragt den Receiver des Tenants und die Proxy-Einstellungen dieses Rechners und wählt eine Karte.</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Noch kein Nachweis</translation>
    </message>
</context>
<context>
    <name>netsetup::MailPane</name>
    <message>
        <source>Text of the mail</source>
        <translation>Text der Mail</translation>
    </message>
    <message>
        <source>Copy mail &amp;text</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Mail-&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copied: the text of the mail</source>
        <translation>Kopiert: der Text der Mail</translation>
    </message>
</context>
<context>
    <name>netsetup::NetworkPage</name>
    <message>
        <source>%1, until %2, SHA-256 %3</source>
        <extracomment>A certificate: its subject, the day on which it ends, its fingerprint.</extracomment>
        <translation>%1, bis %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>How traffic leaves your network</source>
        <translation>Wie der Verkehr Ihr Netzwerk verlässt</translation>
    </message>
    <message>
        <source>Choose what stands between the cluster and the outside. What another team knows better may stay open: the question goes to them with the hand-off.</source>
        <translation>Wählen Sie, was zwischen dem Cluster und der Außenwelt steht. Was ein anderes Team besser weiß, darf offen bleiben: Die Frage geht ihm mit der Übergabe zu.</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Nothing filters. Needs no rule; the checks prove it.</source>
        <translation>Nichts filtert. Braucht keine Regel; die Prüfungen bestätigen es.</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>An allow list decides. Needs the addresses from which the cluster arrives.</source>
        <translation>Eine Freigabeliste entscheidet. Braucht die Adressen, mit denen der Cluster ankommt.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>A forward proxy connects for you. Needs its URL, and what must not go through it.</source>
        <translation>Ein Forward-Proxy verbindet für Sie. Braucht seine URL und was nicht über ihn gehen darf.</translation>
    </message>
    <message>
        <source>&amp;Fill in for me</source>
        <translation>Für mich aus&amp;füllen</translation>
    </message>
    <message>
        <source>Fill in for me</source>
        <translation>Für mich ausfüllen</translation>
    </message>
    <message>
        <source>Looks at what this computer knows; you accept each value yourself</source>
        <translation>Sieht nach, was dieser Computer weiß; jeden Wert übernehmen Sie selbst</translation>
    </message>
    <message>
        <source>Looks at this computer&apos;s settings. Nothing is taken over without you.</source>
        <translation>Sieht die Einstellungen dieses Computers an. Nichts wird ohne Sie übernommen.</translation>
    </message>
    <message>
        <source>Proxy &amp;URL</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Proxy-&amp;URL</translation>
    </message>
    <message>
        <source>With its port and without a login.</source>
        <translation>Mit ihrem Port und ohne Anmeldedaten.</translation>
    </message>
    <message>
        <source>User at the pro&amp;xy</source>
        <translation>Benutzer am Pro&amp;xy</translation>
    </message>
    <message>
        <source>Only where the proxy wants a Basic login. Empty: no login.</source>
        <translation>Nur wo der Proxy eine Basic-Anmeldung verlangt. Leer: keine Anmeldung.</translation>
    </message>
    <message>
        <source>Pass&amp;word at the proxy (kept in memory only)</source>
        <translation>&amp;Passwort am Proxy (wird nicht gespeichert)</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Passwort am Proxy</translation>
    </message>
    <message>
        <source>Kept in memory only, never in a file</source>
        <translation>Bleibt nur im Speicher, nie in einer Datei</translation>
    </message>
    <message>
        <source>No&amp;des</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>P&amp;ods</source>
        <translation>P&amp;ods</translation>
    </message>
    <message>
        <source>Prox&amp;y</source>
        <translation>Prox&amp;y</translation>
    </message>
    <message>
        <source>Behind a proxy it is the proxy that connects to the outside.</source>
        <translation>Hinter einem Proxy ist er es, der sich nach außen verbindet.</translation>
    </message>
    <message>
        <source>Wo&amp;rkstation</source>
        <translation>A&amp;rbeitsstation</translation>
    </message>
    <message>
        <source>The computer that runs helm and downloads the chart.</source>
        <translation>Der Computer, auf dem helm läuft und der das Chart herunterlädt.</translation>
    </message>
    <message>
        <source>IP fa&amp;mily</source>
        <translation>IP-Fa&amp;milie</translation>
    </message>
    <message>
        <source>IP family</source>
        <translation>IP-Familie</translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation>IPv4 und IPv6</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>Nur IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>Nur IPv6</translation>
    </message>
    <message>
        <source>Company CA: drop a PEM file here where TLS is inspected</source>
        <translation>Firmen-CA: Ziehen Sie eine PEM-Datei hierher, wenn TLS aufgebrochen wird</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>None. Only the public certificate authorities are trusted.</source>
        <translation>Keine. Nur den öffentlichen Zertifizierungsstellen wird vertraut.</translation>
    </message>
    <message>
        <source>The chart of %1 has no setting for a CA: the cluster team has to mount it. The hand-off asks them.</source>
        <translation>Das Chart von %1 hat keine Einstellung für eine CA: Das Cluster-Team muss sie einhängen. Die Übergabe bittet darum.</translation>
    </message>
    <message>
        <source>%1: this value is not accepted yet.</source>
        <translation>%1: Dieser Wert wird noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s URL, or ask the proxy team.</source>
        <translation>Geben Sie die URL des Proxys ein, oder fragen Sie das Proxy-Team.</translation>
    </message>
    <message>
        <source>This computer knows nothing that fits here.</source>
        <translation>Dieser Computer weiß nichts, was hierher passt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Dieser Computer wird angesehen …</translation>
    </message>
    <message>
        <source>How traffic leaves</source>
        <translation>Wie der Verkehr hinausgeht</translation>
    </message>
    <message>
        <source>Company CA</source>
        <translation>Firmen-CA</translation>
    </message>
    <message>
        <source>&quot;Fill in for me&quot; lists here the authorities that this computer trusts although they are not public.</source>
        <translation>„Für mich ausfüllen“ zeigt hier die Zertifizierungsstellen, denen dieser Rechner vertraut, obwohl sie nicht öffentlich sind.</translation>
    </message>
    <message>
        <source>The vendor&apos;s page about proxies</source>
        <translation>Die Seite des Herstellers über Proxys</translation>
    </message>
    <message numerus="yes">
        <source>%n more stand at the fields of other pages, such as Tenant.</source>
        <translation>
            <numerusform>%n weiterer steht an einem Feld einer anderen Seite, etwa Tenant.</numerusform>
            <numerusform>%n weitere stehen an Feldern anderer Seiten, etwa Tenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer trusts it, and no public list has it: it may be the CA with which your company opens TLS. Compare its SHA-256 with the security team: %1. Valid from %2 to %3.</source>
        <translation>Dieser Rechner vertraut ihr, und keine öffentliche Liste führt sie: sie könnte die CA sein, mit der Ihre Firma TLS öffnet. Vergleichen Sie ihr SHA-256 mit dem Security-Team: %1. Gültig von %2 bis %3.</translation>
    </message>
    <message>
        <source>What stands between the cluster and the outside decides who has to act: nobody, the firewall&apos;s team or the proxy&apos;s. The pack is written for that team.</source>
        <translation>Was zwischen Cluster und Außenwelt steht, entscheidet, wer handeln muss: niemand, das Team der Firewall oder das des Proxys. Für dieses Team wird das Paket geschrieben.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Commands and paths in the pack are made for it.</source>
        <translation>Befehle und Pfade im Paket richten sich danach.</translation>
    </message>
    <message>
        <source>Network plug-in</source>
        <translation>Netzwerk-Plug-in</translation>
    </message>
    <message>
        <source>Its short name. It decides which network policies take effect.</source>
        <translation>Sein Kurzname. Davon hängt ab, welche NetworkPolicies wirken.</translation>
    </message>
    <message>
        <source>Ranges of the pods</source>
        <translation>Bereiche der Pods</translation>
    </message>
    <message>
        <source>They must not go through a proxy.</source>
        <translation>Sie dürfen nicht durch einen Proxy gehen.</translation>
    </message>
    <message>
        <source>Ranges of the services</source>
        <translation>Bereiche der Services</translation>
    </message>
    <message>
        <source>Ranges of the nodes</source>
        <translation>Bereiche der Knoten</translation>
    </message>
    <message>
        <source>API server</source>
        <translation>API-Server</translation>
    </message>
    <message>
        <source>Its host or address, and its port where it is not 443.</source>
        <translation>Sein Host oder seine Adresse, und der Port, wenn er nicht 443 ist.</translation>
    </message>
    <message>
        <source>DNS suffix of the cluster</source>
        <translation>DNS-Suffix des Clusters</translation>
    </message>
    <message>
        <source>Empty: cluster.local.</source>
        <translation>Leer: cluster.local.</translation>
    </message>
    <message>
        <source>The Agent accepts any certificate</source>
        <translation>Der Agent nimmt jedes Zertifikat an</translation>
    </message>
    <message>
        <source>Not advised: whoever stands in between can read and change what the Agent sends. It is recorded in the pack, which warns of it.</source>
        <translation>Nicht zu empfehlen: Wer dazwischen steht, kann lesen und ändern, was der Agent sendet. Das Paket hält es fest und warnt davor.</translation>
    </message>
    <message>
        <source>More about the clus&amp;ter</source>
        <translation>Mehr über den Clus&amp;ter</translation>
    </message>
    <message>
        <source>NO_PROXY: not throu&amp;gh the proxy</source>
        <translation>NO_PROXY: nicht ü&amp;ber den Proxy</translation>
    </message>
    <message>
        <source>Names and ranges inside your network, which are reached without it; separated by commas.</source>
        <translation>Namen und Bereiche in Ihrem Netz, die ohne ihn erreicht werden, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Source addresses, as the filtering device sees them (after NAT)</source>
        <translation>Quelladressen, wie das filternde Gerät sie sieht (nach NAT)</translation>
    </message>
    <message>
        <source>Image pulls and the node agent. NAT puts another address in place of theirs: give that one.</source>
        <translation>Abruf der Images und Node-Agent. NAT setzt eine andere Adresse an deren Stelle: Geben Sie diese an.</translation>
    </message>
    <message>
        <source>Most clusters do NAT for pods: then the addresses of the nodes. Without NAT the range of the pods.</source>
        <translation>Meist gilt für Pods NAT: dann die Adressen der Knoten. Ohne NAT der Bereich der Pods.</translation>
    </message>
    <message>
        <source>Found for this page: %1. Each is shown at its field.</source>
        <translation>Für diese Seite gefunden: %1. Jeder Wert steht bei seinem Feld.</translation>
    </message>
</context>
<context>
    <name>netsetup::ObstacleNote</name>
    <message>
        <source>Nothing is in the way</source>
        <translation>Nichts ist im Weg</translation>
    </message>
    <message>
        <source>In the way: %1</source>
        <translation>Im Weg: %1</translation>
    </message>
    <message>
        <source>Goes to where it can be mended</source>
        <translation>Führt dorthin, wo es sich beheben lässt</translation>
    </message>
</context>
<context>
    <name>netsetup::OlderPackDrop</name>
    <message>
        <source>Follows an older pack</source>
        <translation>Folgt auf ein älteres Paket</translation>
    </message>
    <message>
        <source>Packs and their rules (*.zip rules.json);;All files (*)</source>
        <translation>Pakete und ihre Regeln (*.zip rules.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Drop it here, as ZIP, folder or rules.json: changes.md then says what to add and what to remove.</source>
        <translation>Hier ablegen, als ZIP, Ordner oder rules.json: changes.md sagt dann, was hinzuzufügen und was zu entfernen ist.</translation>
    </message>
    <message>
        <source>Compared with %1. What is new, and what goes, is in changes.md.</source>
        <translation>Verglichen mit %1. Was neu ist und was wegfällt, steht in changes.md.</translation>
    </message>
    <message>
        <source>%1. Still compared with %2.</source>
        <translation>%1. Verglichen wird weiterhin mit %2.</translation>
    </message>
</context>
<context>
    <name>netsetup::Options</name>
    <message>
        <source>Download of the chart</source>
        <translation>Herunterladen des Charts</translation>
    </message>
    <message>
        <source>The computer that runs Helm fetches the chart itself; the cluster does not.</source>
        <translation>Der Computer, auf dem Helm läuft, holt das Chart selbst; der Cluster tut es nicht.</translation>
    </message>
    <message>
        <source>HTTP header injector</source>
        <translation>HTTP-Header-Injector</translation>
    </message>
    <message>
        <source>More images to pull, and traffic inside the cluster.</source>
        <translation>Mehr Images zu holen, und Verkehr innerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Time servers</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>The node agent compares its clock over UDP port 123; no data depends on it.</source>
        <translation>Der Node-Agent vergleicht seine Uhr über UDP-Port 123; keine Daten hängen davon ab.</translation>
    </message>
    <message>
        <source>OpenTelemetry collectors of the Agent</source>
        <translation>OpenTelemetry-Collectors des Agents</translation>
    </message>
    <message>
        <source>OpenTelemetry from your own applications</source>
        <translation>OpenTelemetry aus Ihren eigenen Anwendungen</translation>
    </message>
    <message>
        <source>They send to two further hosts of the tenant on TCP 443.</source>
        <translation>Sie senden an zwei weitere Hosts des Tenants auf TCP 443.</translation>
    </message>
    <message>
        <source>Remote cache of the process agent</source>
        <translation>Entfernter Cache des Process-Agents</translation>
    </message>
    <message>
        <source>One more image to pull, and traffic inside the cluster.</source>
        <translation>Ein Image mehr zu holen, und Verkehr innerhalb des Clusters.</translation>
    </message>
</context>
<context>
    <name>netsetup::PageBody</name>
    <message>
        <source>The vendor&apos;s page</source>
        <translation>Seite des Herstellers</translation>
    </message>
</context>
<context>
    <name>netsetup::PagesView</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Of the pages of a document; %1 and %2 are numbers.</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>netsetup::PlaceMatrix</name>
    <message>
        <source>%1 nodes: the same</source>
        <translation>%1 Knoten: dasselbe</translation>
    </message>
    <message>
        <source>pods on %1 nodes: the same</source>
        <translation>Pods auf %1 Knoten: dasselbe</translation>
    </message>
</context>
<context>
    <name>netsetup::PlaceTable</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a destination such as &quot;Receiver&quot;, %2 what was seen of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are names of nodes.</extracomment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a place such as &quot;node n2&quot;, %2 &quot;Receiver: dropped, network team&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Gesehen von</translation>
    </message>
</context>
<context>
    <name>netsetup::PlanFieldEdit</name>
    <message>
        <source>I don&apos;t know: ask %1</source>
        <extracomment>%1 is &quot;the network team&quot; or the like. Beside a field: keep it short.</extracomment>
        <translation>Weiß ich nicht, fragen: %1</translation>
    </message>
    <message>
        <source>%1: ask %2</source>
        <translation>%1: zu fragen ist %2</translation>
    </message>
    <message>
        <source>The question travels with the hand-off instead of a value</source>
        <translation>Die Frage geht statt eines Werts mit der Übergabe</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over what was found for: %1</source>
        <translation>Gefundenes übernehmen für: %1</translation>
    </message>
    <message>
        <source>Show the next one found for: %1</source>
        <translation>Nächsten Fund zeigen für: %1</translation>
    </message>
    <message>
        <source>Next (%1 of %2)</source>
        <translation>Nächster (%1 von %2)</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>On a button beside a field: it opens a list of the words that the field accepts.</extracomment>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>netsetup::PreviewPane</name>
    <message>
        <source>Cop&amp;y</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy this file</source>
        <translation>Diese Datei kopieren</translation>
    </message>
    <message>
        <source>Puts the file that is shown on the clipboard.</source>
        <translation>Legt die gezeigte Datei in die Zwischenablage.</translation>
    </message>
    <message>
        <source>File to preview</source>
        <translation>Datei für die Vorschau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation>Vorschau des Bildes</translation>
    </message>
    <message>
        <source>What this file covers, and what not</source>
        <translation>Was diese Datei abdeckt und was nicht</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Fi&amp;le %1 of %2:</source>
        <translation>&amp;Datei %1 von %2:</translation>
    </message>
    <message>
        <source>What only its owner knows</source>
        <translation>Was nur weiß, wem es untersteht</translation>
    </message>
    <message>
        <source>As te&amp;xt</source>
        <translation>Als Te&amp;xt</translation>
    </message>
    <message>
        <source>Shows the text of the file in place of what people will see</source>
        <translation>Zeigt den Text der Datei anstelle dessen, was man sehen wird</translation>
    </message>
    <message>
        <source>Preview, as people will see it</source>
        <translation>Vorschau, wie man es sehen wird</translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation>Vorschau der Tabelle</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Vorschau der Seiten</translation>
    </message>
</context>
<context>
    <name>netsetup::Proof</name>
    <message>
        <source>no answer from the DNS server for %1</source>
        <translation>%1 lang keine Antwort des DNS-Servers</translation>
    </message>
    <message>
        <source>no DNS server listens there</source>
        <translation>dort hört kein DNS-Server</translation>
    </message>
    <message>
        <source>no usable answer from the DNS server</source>
        <translation>keine brauchbare Antwort des DNS-Servers</translation>
    </message>
    <message>
        <source>the DNS server does not know the name</source>
        <translation>der DNS-Server kennt den Namen nicht</translation>
    </message>
    <message>
        <source>the answer holds no usable address</source>
        <translation>die Antwort enthält keine brauchbare Adresse</translation>
    </message>
    <message>
        <source>no answer to SYN for %1</source>
        <translation>%1 lang keine Antwort auf SYN</translation>
    </message>
    <message>
        <source>refused after %1</source>
        <translation>nach %1 abgewiesen</translation>
    </message>
    <message>
        <source>no route there</source>
        <translation>kein Weg dorthin</translation>
    </message>
    <message>
        <source>this computer forbids it</source>
        <translation>dieser Computer verbietet es</translation>
    </message>
    <message>
        <source>it did not connect</source>
        <translation>es kam keine Verbindung zustande</translation>
    </message>
    <message>
        <source>the proxy answered %1</source>
        <extracomment>%1 is a number such as 407.</extracomment>
        <translation>der Proxy antwortete %1</translation>
    </message>
    <message>
        <source>no answer to CONNECT for %1</source>
        <translation>%1 lang keine Antwort auf CONNECT</translation>
    </message>
    <message>
        <source>the proxy opened no tunnel</source>
        <translation>der Proxy öffnete keinen Tunnel</translation>
    </message>
    <message>
        <source>no answer to the TLS greeting for %1</source>
        <translation>%1 lang keine Antwort auf die TLS-Begrüßung</translation>
    </message>
    <message>
        <source>the answer is not TLS</source>
        <translation>die Antwort ist kein TLS</translation>
    </message>
    <message>
        <source>the certificate is not accepted</source>
        <translation>das Zertifikat wird nicht angenommen</translation>
    </message>
    <message>
        <source>the other end refused the handshake</source>
        <translation>die Gegenseite lehnte den Handshake ab</translation>
    </message>
    <message>
        <source>the connection was cut during the handshake</source>
        <translation>die Verbindung brach während des Handshakes ab</translation>
    </message>
    <message>
        <source>the answer was %1</source>
        <translation>die Antwort war %1</translation>
    </message>
    <message>
        <source>no answer for %1</source>
        <translation>%1 lang keine Antwort</translation>
    </message>
    <message>
        <source>the connection was cut before an answer</source>
        <translation>die Verbindung brach vor einer Antwort ab</translation>
    </message>
    <message>
        <source>Worked: %1.</source>
        <translation>Funktionierte: %1.</translation>
    </message>
    <message>
        <source>Then %1: %2.</source>
        <extracomment>%1 is a stage such as TLS, %2 what happened there.</extracomment>
        <translation>Dann %1: %2.</translation>
    </message>
    <message>
        <source>At the same time %1 answered, so this computer&apos;s own network works.</source>
        <translation>Zur selben Zeit antwortete %1: Das eigene Netz dieses Computers funktioniert also.</translation>
    </message>
    <message>
        <source>The certificate is signed by %1.</source>
        <translation>Das Zertifikat ist unterschrieben von %1.</translation>
    </message>
    <message>
        <source>Seen from %1, %2.</source>
        <translation>Gesehen von %1, %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1: nicht erreicht</translation>
    </message>
    <message>
        <source>no stage was timed</source>
        <translation>keine Stufe wurde gemessen</translation>
    </message>
    <message>
        <source>%1 (TTL %2 s)</source>
        <translation>%1 (TTL %2 s)</translation>
    </message>
    <message>
        <source>%1 (TTL %2 s, seen %3 ago)</source>
        <extracomment>%1 is an address, %3 a span of time such as &quot;3 h 20 min&quot;.</extracomment>
        <translation>%1 (TTL %2 s, gesehen vor %3)</translation>
    </message>
</context>
<context>
    <name>netsetup::ProposalRow</name>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>Found: %1 (from %2; %3).</source>
        <translation>Gefunden: %1 (aus %2; %3).</translation>
    </message>
    <message>
        <source>Found: %1 (from %2; %3). %4</source>
        <translation>Gefunden: %1 (aus %2; %3). %4</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over what was found for: %1</source>
        <translation>Gefundenes übernehmen für: %1</translation>
    </message>
    <message>
        <source>Show the next one found for: %1</source>
        <translation>Nächsten Fund zeigen für: %1</translation>
    </message>
    <message>
        <source>Nothing was found for: %1</source>
        <translation>Nichts gefunden für: %1</translation>
    </message>
    <message>
        <source>Next (%1 of %2)</source>
        <translation>Nächster (%1 von %2)</translation>
    </message>
</context>
<context>
    <name>netsetup::ReportLine</name>
    <message>
        <source>New setup from this report</source>
        <translation>Neues Setup aus diesem Bericht</translation>
    </message>
    <message>
        <source>Makes a setup with the same plan, which can be changed and saved</source>
        <translation>Macht ein Setup mit demselben Plan, das geändert und gespeichert werden kann</translation>
    </message>
    <message>
        <source>About the report</source>
        <translation>Über den Bericht</translation>
    </message>
    <message>
        <source>Report of %1 UTC, made on %2.</source>
        <translation>Bericht vom %1 UTC, erstellt auf %2.</translation>
    </message>
    <message>
        <source>Report without a date, made on %1.</source>
        <translation>Bericht ohne Datum, erstellt auf %1.</translation>
    </message>
    <message>
        <source>It lies in the pack %1.</source>
        <translation>Er liegt im Übergabepaket %1.</translation>
    </message>
    <message>
        <source>PRACTICE: it tells of the simulated network &quot;%1&quot;.</source>
        <translation>ÜBUNG: er handelt vom simulierten Netzwerk „%1“.</translation>
    </message>
    <message>
        <source>Its plan stays as it is; a pack can be made of it on the Hand-off page.</source>
        <translation>Sein Plan bleibt, wie er ist; auf der Seite Übergabe lässt sich ein Paket daraus machen.</translation>
    </message>
    <message>
        <source>Its plan stays as it is; a pack can be made of it in the network that it is from.</source>
        <translation>Sein Plan bleibt, wie er ist; ein Paket lässt sich nur in dem Netzwerk daraus machen, aus dem er stammt.</translation>
    </message>
</context>
<context>
    <name>netsetup::SaveBar</name>
    <message>
        <source>Save as &amp;folder…</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Als Ordner &amp;speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;ZIP…</source>
        <translation>Als Z&amp;IP speichern …</translation>
    </message>
    <message>
        <source>Save ZIP for &amp;mail…</source>
        <translation>ZIP für &amp;Mail speichern …</translation>
    </message>
    <message>
        <source>Without file names that mail gateways block: they get .txt at their end.</source>
        <translation>Ohne Dateinamen, die Mail-Gateways sperren: Sie bekommen .txt als Endung.</translation>
    </message>
    <message>
        <source>Where the pack is</source>
        <translation>Wo das Paket liegt</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>What came of saving</source>
        <translation>Was das Speichern ergab</translation>
    </message>
    <message>
        <source>In which folder shall the folder “%1” be made?</source>
        <translation>In welchem Ordner soll der Ordner „%1“ angelegt werden?</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>Save the pack as ZIP</source>
        <translation>Das Paket als ZIP speichern</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Writing the pack …</source>
        <translation>Das Paket wird geschrieben …</translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation>✗ Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Replace the pack?</source>
        <translation>Das Paket ersetzen?</translation>
    </message>
    <message>
        <source>This is there already:
%1

Replace it with the new pack?</source>
        <translation>Das gibt es schon:
%1

Durch das neue Paket ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation>Nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source> Not in it: %1</source>
        <extracomment>Follows another sentence, so it begins with a blank; %1 are reasons.</extracomment>
        <translation> Nicht darin: %1</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Meldung</translation>
    </message>
    <message>
        <source>%1

Replace it all the same? These edits are lost.</source>
        <translation>%1

Trotzdem ersetzen? Diese Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>No program opens folders here. The pack is in %1.</source>
        <translation>Hier öffnet kein Programm Ordner. Das Paket liegt in %1.</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Ordn&amp;er öffnen</translation>
    </message>
    <message>
        <source>The folder in which the pack is</source>
        <translation>Der Ordner, in dem das Paket liegt</translation>
    </message>
    <message>
        <source>Ma&amp;il…</source>
        <translation>Mail schrei&amp;ben …</translation>
    </message>
    <message>
        <source>Write the mail</source>
        <translation>Die Mail schreiben</translation>
    </message>
    <message>
        <source>Opens your mail program with the text; you attach the pack</source>
        <translation>Öffnet Ihr Mailprogramm mit dem Text; das Paket hängen Sie an</translation>
    </message>
    <message>
        <source>Possible once the pack is saved</source>
        <translation>Möglich, sobald das Paket gespeichert ist</translation>
    </message>
    <message>
        <source>✓ Saved as a ZIP that mail gateways let through: %1. Files in it: %2.</source>
        <translation>✓ Als ZIP gespeichert, das Mail-Gateways durchlassen: %1. Dateien darin: %2.</translation>
    </message>
    <message>
        <source>✓ Saved as a ZIP: %1. Files in it: %2.</source>
        <translation>✓ Als ZIP gespeichert: %1. Dateien darin: %2.</translation>
    </message>
    <message>
        <source>✓ Saved as a folder: %1. Files in it: %2.</source>
        <translation>✓ Als Ordner gespeichert: %1. Dateien darin: %2.</translation>
    </message>
</context>
<context>
    <name>netsetup::SecretField</name>
    <message>
        <source>Hold to show</source>
        <translation>Halten: zeigen</translation>
    </message>
    <message>
        <source>Hold to show: %1</source>
        <extracomment>%1: what the field holds, &quot;API key&quot;</extracomment>
        <translation>Zum Zeigen halten: %1</translation>
    </message>
    <message>
        <source>Shown only while the button or the space bar is held, and for 10 seconds at most</source>
        <translation>Sichtbar nur, solange Knopf oder Leertaste gehalten wird, höchstens 10 Sekunden</translation>
    </message>
</context>
<context>
    <name>netsetup::Setup</name>
    <message>
        <source>is not a field of the plan</source>
        <translation>ist kein Feld des Plans</translation>
    </message>
    <message>
        <source>cannot be taken in now</source>
        <translation>kann jetzt nicht aufgenommen werden</translation>
    </message>
    <message>
        <source>finish the plan and wait until the checks have ended</source>
        <translation>vervollständigen Sie den Plan und warten Sie das Ende der Prüfungen ab</translation>
    </message>
    <message>
        <source>comes from another network: practice and reality do not mix</source>
        <translation>kommt aus einem anderen Netzwerk: Übung und Wirklichkeit mischen sich nicht</translation>
    </message>
    <message>
        <source>give a report of the same network</source>
        <translation>geben Sie einen Bericht desselben Netzwerks an</translation>
    </message>
    <message>
        <source>belongs to another plan: %1 differs</source>
        <translation>gehört zu einem anderen Plan: %1 weicht ab</translation>
    </message>
    <message>
        <source>open it from the first page, or check that plan again</source>
        <translation>öffnen Sie ihn von der ersten Seite aus, oder prüfen Sie jenen Plan erneut</translation>
    </message>
    <message>
        <source>belongs to a report, which is only looked at</source>
        <translation>gehört zu einem Bericht, der nur angesehen wird</translation>
    </message>
    <message>
        <source>make a new setup from the report first</source>
        <translation>machen Sie zuerst ein neues Setup aus dem Bericht</translation>
    </message>
    <message>
        <source>was not kept by this version of the program</source>
        <translation>wurde nicht von dieser Version des Programms aufgehoben</translation>
    </message>
    <message>
        <source>A check is running with the facts that there are.</source>
        <translation>Eine Prüfung läuft mit den jetzigen Fakten.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it.</source>
        <translation>Warten, bis sie zu Ende ist, oder sie abbrechen.</translation>
    </message>
    <message>
        <source>holds no report of this network</source>
        <translation>enthält keinen Bericht über dieses Netz</translation>
    </message>
    <message>
        <source>give a report, or a pack with one, of the same network</source>
        <translation>geben Sie einen Bericht oder ein Paket mit Bericht aus demselben Netz an</translation>
    </message>
</context>
<context>
    <name>netsetup::SiteForm</name>
    <message>
        <source>None of the chosen files needs a name from your devices.</source>
        <translation>Keine der gewählten Dateien braucht einen Namen von Ihren Geräten.</translation>
    </message>
    <message>
        <source>Ask the owner of the device. What stays empty becomes a question in the pack, and what needs it goes into a file that no device loads.</source>
        <translation>Fragen Sie, wem das Gerät untersteht. Was leer bleibt, wird im Paket zur Frage, und was es braucht, kommt in eine Datei, die kein Gerät lädt.</translation>
    </message>
    <message>
        <source>✗ Not accepted, and not used. Accepted: %1</source>
        <translation>✗ Nicht angenommen und nicht verwendet. Angenommen wird: %1</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Ask its owner. What is needed and stays empty becomes a question in the pack.</source>
        <translation>Fragen Sie, wem es untersteht. Was nötig ist und leer bleibt, wird im Paket zur Frage.</translation>
    </message>
</context>
<context>
    <name>netsetup::StageTimeline</name>
    <message>
        <source>How long each stage took</source>
        <translation>Wie lange jede Stufe dauerte</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
</context>
<context>
    <name>netsetup::StartPage</name>
    <message>
        <source>Connect the StackState Agent</source>
        <translation>Den StackState Agent verbinden</translation>
    </message>
    <message>
        <source>New &amp;setup</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Neue &amp;Einrichtung</translation>
    </message>
    <message>
        <source>New &amp;from this one</source>
        <translation>Neu aus &amp;dieser Einrichtung</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>W&amp;iederherstellen</translation>
    </message>
    <message>
        <source>Brings back what was not saved</source>
        <translation>Bringt zurück, was nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Throws away what was not saved</source>
        <translation>Wirft weg, was nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Practice here</source>
        <translation>Hier ü&amp;ben</translation>
    </message>
    <message>
        <source>Opens a second window with this simulated network</source>
        <translation>Öffnet ein zweites Fenster mit diesem simulierten Netzwerk</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Practice on a simulated network</source>
        <translation>In einem simulierten Netzwerk üben</translation>
    </message>
    <message>
        <source>Simulated network</source>
        <translation>Simuliertes Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Fa&amp;rben</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Meldung</translation>
    </message>
    <message>
        <source>A setup of %1 was not saved.</source>
        <extracomment>%1 is a date with a time.</extracomment>
        <translation>Eine Einrichtung vom %1 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Restored. Save it with Ctrl+S to keep it.</source>
        <translation>Wiederhergestellt. Speichern Sie sie mit Strg+S, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>Übergabepaket</translation>
    </message>
    <message>
        <source>&amp;Open file ...</source>
        <translation>Datei ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>%1, not there any more</source>
        <translation>%1, nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None yet. Save a project with Ctrl+S, or drop a file on this page.</source>
        <translation>Noch keine. Speichern Sie ein Projekt mit Strg+S, oder ziehen Sie eine Datei auf diese Seite.</translation>
    </message>
    <message>
        <source>Begins with an empty plan (Ctrl+N).</source>
        <translation>Beginnt mit einem leeren Plan (Strg+N).</translation>
    </message>
    <message>
        <source>A project, a report or a pack. It can be dropped on this page as well (Ctrl+O).</source>
        <translation>Ein Projekt, ein Bericht oder ein Übergabepaket. Es kann auch auf diese Seite gezogen werden (Strg+O).</translation>
    </message>
    <message>
        <source>Keeps the scenario; drops tenant, cluster, addresses and change ID.</source>
        <translation>Behält das Szenario; verwirft Tenant, Cluster, Adressen und Änderungsnummer.</translation>
    </message>
    <message>
        <source>Once a setup is open: the same scenario for another tenant or cluster.</source>
        <translation>Sobald eine Einrichtung offen ist: dasselbe Szenario für einen anderen Tenant oder Cluster.</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Starker Kontrast</translation>
    </message>
    <message>
        <source>Plan what the Agent needs from your network, check what is missing, and hand each team the exact rule in its own syntax. Nothing is changed anywhere, and nobody is asked before you say so.</source>
        <translation>Planen Sie, was der Agent von Ihrem Netzwerk braucht, prüfen Sie, was fehlt, und geben Sie jedem Team die genaue Regel in seiner eigenen Schreibweise. Nirgends wird etwas geändert, und niemand wird gefragt, bevor Sie es sagen.</translation>
    </message>
</context>
<context>
    <name>netsetup::StepRail</name>
    <message>
        <source>not reachable yet</source>
        <translation>noch nicht erreichbar</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>kann geöffnet werden</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <extracomment>%1 is a sentence that says what is in the way.</extracomment>
        <translation>braucht Aufmerksamkeit: %1</translation>
    </message>
    <message>
        <source>Step %1, %2, %3</source>
        <extracomment>For screen readers: number, name and state of a step.</extracomment>
        <translation>Schritt %1, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: where one is, &quot;current step&quot;; %2: how far the step is, &quot;the checks were not run yet&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>netsetup::StepWords</name>
    <message>
        <source>firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>through a firewall</source>
        <translation>durch eine Firewall</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>through a proxy</source>
        <translation>durch einen Proxy</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>directly, without a proxy</source>
        <translation>direkt, ohne Proxy</translation>
    </message>
    <message>
        <source>pull-through</source>
        <translation>Pull-through</translation>
    </message>
    <message>
        <source>through your own registry</source>
        <translation>durch Ihre eigene Registry</translation>
    </message>
    <message>
        <source>own copy</source>
        <translation>eigene Kopie</translation>
    </message>
    <message>
        <source>copied into your own registry</source>
        <translation>in Ihre eigene Registry kopiert</translation>
    </message>
    <message>
        <source>public registry</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>from the public registry</source>
        <translation>aus der öffentlichen Registry</translation>
    </message>
    <message>
        <source>1 cause</source>
        <extracomment>How many root causes keep the Agent from working, in very little room.</extracomment>
        <translation>1 Ursache</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 Ursachen</translation>
    </message>
    <message>
        <source>the Agent would not work yet: %1</source>
        <translation>der Agent würde noch nicht arbeiten: %1</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>the checks are running</source>
        <translation>die Prüfungen laufen</translation>
    </message>
    <message>
        <source>! out of date</source>
        <translation>! veraltet</translation>
    </message>
    <message>
        <source>the plan has changed since: run the checks again</source>
        <translation>der Plan hat sich seither geändert: prüfen Sie noch einmal</translation>
    </message>
    <message>
        <source>! cancelled</source>
        <translation>! abgebrochen</translation>
    </message>
    <message>
        <source>the checks were cancelled</source>
        <translation>die Prüfungen wurden abgebrochen</translation>
    </message>
    <message>
        <source>? not certain</source>
        <translation>? nicht sicher</translation>
    </message>
    <message>
        <source>the checks could not tell everything</source>
        <translation>die Prüfungen konnten nicht alles feststellen</translation>
    </message>
    <message>
        <source>! works, look</source>
        <translation>! geht, ansehen</translation>
    </message>
    <message>
        <source>the Agent would work, with a warning</source>
        <translation>der Agent würde arbeiten, mit einer Warnung</translation>
    </message>
    <message>
        <source>✓ works</source>
        <translation>✓ geht</translation>
    </message>
    <message>
        <source>the Agent would work</source>
        <translation>der Agent würde arbeiten</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>the checks were not run yet</source>
        <translation>es wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ gespeichert</translation>
    </message>
    <message>
        <source>the pack is saved</source>
        <translation>das Paket ist gespeichert</translation>
    </message>
    <message>
        <source>plan or findings have changed since the pack was saved</source>
        <translation>Plan oder Befunde haben sich geändert, seit das Paket gespeichert wurde</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>no pack is saved yet</source>
        <translation>noch ist kein Paket gespeichert</translation>
    </message>
    <message>
        <source>sent to 1 team</source>
        <translation>an 1 Team</translation>
    </message>
    <message>
        <source>sent to %1 teams</source>
        <translation>an %1 Teams</translation>
    </message>
</context>
<context>
    <name>netsetup::TenantPage</name>
    <message>
        <source>Your tenant</source>
        <translation>Ihr Tenant</translation>
    </message>
    <message>
        <source>The Agent sends everything to one address. It follows from the name of your tenant.</source>
        <translation>Der Agent sendet alles an eine einzige Adresse. Sie ergibt sich aus dem Namen Ihres Tenants.</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>&amp;Tenant</translation>
    </message>
    <message>
        <source>The name, the host, or any URL of it copied from the browser.</source>
        <translation>Der Name, der Host oder eine beliebige URL davon, aus dem Browser kopiert.</translation>
    </message>
    <message>
        <source>C&amp;luster name</source>
        <translation>C&amp;luster-Name</translation>
    </message>
    <message>
        <source>As the tenant shows it. Rules and requests are made for this cluster.</source>
        <translation>Wie der Tenant ihn zeigt. Regeln und Anträge werden für diesen Cluster erstellt.</translation>
    </message>
    <message>
        <source>&amp;Receiver URL of a self-hosted instance</source>
        <translation>&amp;Receiver-URL einer selbst betriebenen Instanz</translation>
    </message>
    <message>
        <source>Only without a tenant of the SaaS. https only: the API key travels on it.</source>
        <translation>Nur ohne Tenant des SaaS. Nur https: Der API-Schlüssel reist darüber.</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Produktlinie</translation>
    </message>
    <message>
        <source>Paste &amp;install command</source>
        <translation>&amp;Installationsbefehl einfügen</translation>
    </message>
    <message>
        <source>Paste install command</source>
        <translation>Installationsbefehl einfügen</translation>
    </message>
    <message>
        <source>Takes the helm command of the clipboard; an API key in it stays in memory only</source>
        <translation>Übernimmt den helm-Befehl aus der Zwischenablage; ein API-Schlüssel darin wird nicht gespeichert</translation>
    </message>
    <message>
        <source>Copy the helm command that your tenant shows, then press this: it fills in the page.</source>
        <translation>Kopieren Sie den helm-Befehl, den Ihr Tenant zeigt, und drücken Sie dann hier: Er füllt die Seite aus.</translation>
    </message>
    <message>
        <source>The Agent sends to</source>
        <translation>Der Agent sendet an</translation>
    </message>
    <message>
        <source>Try the name</source>
        <translation>Namen auflösen</translation>
    </message>
    <message>
        <source>Command to look up the name</source>
        <translation>Befehl zum Nachschlagen des Namens</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the command to look up the name</source>
        <translation>Den Befehl zum Nachschlagen des Namens kopieren</translation>
    </message>
    <message>
        <source>Metrics, events and topology travel there. The Agent always opens the connection, over TLS; nothing ever connects into your network.</source>
        <translation>Metriken, Ereignisse und Topologie gehen dorthin. Immer öffnet der Agent die Verbindung, über TLS; nie verbindet sich etwas in Ihr Netzwerk hinein.</translation>
    </message>
    <message>
        <source>appears when the tenant is known</source>
        <translation>erscheint, wenn der Tenant bekannt ist</translation>
    </message>
    <message>
        <source>%1: this value is not accepted yet.</source>
        <extracomment>%1 is the label of a field.</extracomment>
        <translation>%1: Dieser Wert wird noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Enter the tenant: every address follows from it.</source>
        <translation>Geben Sie den Tenant ein: Aus ihm ergibt sich jede Adresse.</translation>
    </message>
    <message>
        <source>Give a tenant or a self-hosted instance, not both.</source>
        <translation>Geben Sie einen Tenant oder eine selbst betriebene Instanz an, nicht beides.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Filled in from the command: %1.</source>
        <translation>Aus dem Befehl übernommen: %1.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Its addresses</source>
        <translation>Adressen dazu</translation>
    </message>
    <message>
        <source>Addresses of the tenant</source>
        <translation>Adressen des Tenants</translation>
    </message>
    <message>
        <source>known when the checks have run</source>
        <translation>bekannt, sobald die Prüfungen gelaufen sind</translation>
    </message>
    <message>
        <source>Public records</source>
        <translation>Öffentliche Einträge</translation>
    </message>
    <message>
        <source>Public DNS records of the tenant</source>
        <translation>Öffentliche DNS-Einträge des Tenants</translation>
    </message>
    <message>
        <source>The vendor&apos;s page about the network</source>
        <translation>Die Seite des Herstellers über das Netzwerk</translation>
    </message>
    <message>
        <source>Everything that the Agent sends goes to one host, which carries the name of your tenant. Rules, checks and Helm values are all made from it.</source>
        <translation>Alles, was der Agent sendet, geht an einen Host, der den Namen Ihres Tenants trägt. Regeln, Prüfungen und Helm-Werte entstehen daraus.</translation>
    </message>
    <message>
        <source>Na&amp;mespace of the Agent</source>
        <translation>Na&amp;mespace des Agents</translation>
    </message>
    <message>
        <source>Empty: %1, the usual one.</source>
        <translation>Leer: %1, der übliche Name.</translation>
    </message>
    <message>
        <source>Name of the &amp;Helm release</source>
        <translation>Name des &amp;Helm-Releases</translation>
    </message>
    <message>
        <source>&amp;Optional parts and what they add to the traffic</source>
        <translation>&amp;Optionale Teile und ihr zusätzlicher Verkehr</translation>
    </message>
    <message>
        <source>&amp;Advanced: self-hosted, names in the cluster</source>
        <translation>&amp;Erweitert: selbst betriebene Instanz, Namen im Cluster</translation>
    </message>
    <message>
        <source>Open a real &amp;window</source>
        <translation>Echtes Fen&amp;ster öffnen</translation>
    </message>
    <message>
        <source>Open a real window</source>
        <translation>Echtes Fenster öffnen</translation>
    </message>
    <message>
        <source>Opens a second window, outside of practice</source>
        <translation>Öffnet ein zweites Fenster, außerhalb der Übung</translation>
    </message>
    <message>
        <source>This command is for a real network, and this window practises on a simulated one: nothing was taken over. Open a real window and paste it there.</source>
        <translation>Dieser Befehl ist für ein echtes Netz, und dieses Fenster übt an einem simulierten: Nichts wurde übernommen. Öffnen Sie ein echtes Fenster und fügen Sie ihn dort ein.</translation>
    </message>
    <message>
        <source>It took the place of: %1.</source>
        <translation>Das ersetzt: %1.</translation>
    </message>
    <message>
        <source>The API key is kept in memory only; other secrets of the command were dropped.</source>
        <translation>Der API-Schlüssel wird nicht gespeichert; andere Geheimnisse des Befehls wurden verworfen.</translation>
    </message>
    <message>
        <source>Practice: %1
%2</source>
        <extracomment>%1 is the lesson of a practice network, %2 what is simulated. Whole sentences.</extracomment>
        <translation>Übung: %1
%2</translation>
    </message>
    <message>
        <source>&amp;Product line: look at your Helm chart&apos;s name</source>
        <translation>&amp;Produktlinie: am Namen Ihres Helm-Charts zu erkennen</translation>
    </message>
    <message>
        <source>no address was seen from here</source>
        <translation>von hier wurde keine Adresse gesehen</translation>
    </message>
</context>
<context>
    <name>netsetup::TodoTree</name>
    <message>
        <source>What each team has to do and to answer</source>
        <translation>Was jedes Team zu tun und zu beantworten hat</translation>
    </message>
    <message>
        <source>Space ticks a team that has been sent its part. Return goes to where the thing stands.</source>
        <translation>Die Leertaste hakt ein Team ab, das seinen Teil bekommen hat. Die Eingabetaste führt dorthin, wo die Sache steht.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>The plan is not complete yet.</source>
        <translation>Der Plan ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>to do: %1, to answer: %2</source>
        <extracomment>Of a team; %1 and %2 are numbers.</extracomment>
        <translation>zu tun: %1, zu beantworten: %2</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>zu beantworten</translation>
    </message>
    <message>
        <source>sent on %1</source>
        <translation>geschickt am %1</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht geschickt</translation>
    </message>
    <message>
        <source>Tick it when the team has been sent its part</source>
        <translation>Haken Sie es an, wenn das Team seinen Teil bekommen hat</translation>
    </message>
    <message>
        <source>Hosts: %1</source>
        <translation>Hosts: %1</translation>
    </message>
    <message>
        <source>%1 hosts: %2 and %3 more</source>
        <extracomment>%1: how many hosts, %2: the names of some of them, %3: how many more.</extracomment>
        <translation>%1 Hosts: %2 und %3 weitere</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>netsetup::VerdictWords</name>
    <message>
        <source>1 cause</source>
        <translation>1 Ursache</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 Ursachen</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 Host</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 Hosts</translation>
    </message>
    <message>
        <source>Seen from %1, %2.</source>
        <extracomment>%1 is &quot;this computer&quot; or &quot;this computer, 12 nodes&quot;, %2 date and time.</extracomment>
        <translation>Gesehen von %1, %2.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>&quot;1 cause, 11 hosts&quot;: what keeps the Agent from working.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Everything that is required works.</source>
        <translation>Alles Erforderliche funktioniert.</translation>
    </message>
    <message>
        <source>Everything that is required works, with warnings.</source>
        <translation>Alles Erforderliche funktioniert, mit Warnungen.</translation>
    </message>
    <message>
        <source>The Agent would not work yet: %1. %2</source>
        <extracomment>%1 is &quot;1 cause, 11 hosts&quot;, %2 the teams whose turn it is.</extracomment>
        <translation>Der Agent würde noch nicht funktionieren: %1. %2</translation>
    </message>
    <message>
        <source>Nothing failed, but not everything that is required could be told.</source>
        <translation>Nichts ist fehlgeschlagen, aber nicht alles Erforderliche ließ sich feststellen.</translation>
    </message>
    <message>
        <source>The run was stopped. What was found until then is shown.</source>
        <translation>Der Lauf wurde angehalten. Gezeigt wird, was bis dahin gefunden wurde.</translation>
    </message>
    <message>
        <source>The API key was not tried.</source>
        <translation>Der API-Schlüssel wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The checks are running …</source>
        <translation>Die Prüfungen laufen …</translation>
    </message>
    <message>
        <source>The checks have started.</source>
        <translation>Die Prüfungen haben begonnen.</translation>
    </message>
    <message>
        <source>Earlier result: %1</source>
        <translation>Früheres Ergebnis: %1</translation>
    </message>
    <message>
        <source>The plan is not complete yet.</source>
        <translation>Der Plan ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>The plan has changed since the checks ran. Run the checks again.</source>
        <translation>Der Plan hat sich seit den Prüfungen geändert. Prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Grey rows are from an earlier plan.</source>
        <translation>Graue Zeilen stammen von einem früheren Plan.</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Run checks looks at every connection that this plan needs.</source>
        <translation>„Prüfen“ sieht sich jede Verbindung an, die dieser Plan braucht.</translation>
    </message>
</context>
<context>
    <name>netsetup::VerifyPane</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Who signs the certificate</source>
        <translation>Wer das Zertifikat unterschreibt</translation>
    </message>
    <message>
        <source>Hosts of the image layers</source>
        <translation>Hosts der Image-Schichten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>&amp;Run the checks again</source>
        <extracomment>The letter behind &amp; differs from those of all other controls of the page, and of Back, Next and Close.</extracomment>
        <translation>Prüfungen &amp;erneut starten</translation>
    </message>
    <message>
        <source>Compare wi&amp;th an older report…</source>
        <translation>Mit älterem &amp;Bericht vergleichen …</translation>
    </message>
    <message>
        <source>A report, or a pack with one, from before the teams did their part</source>
        <translation>Ein Bericht oder ein Paket mit Bericht aus der Zeit, bevor die Teams ihren Teil taten</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Was sich seither geändert hat</translation>
    </message>
    <message>
        <source>The checks are running …</source>
        <translation>Die Prüfungen laufen …</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Noch nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Are the teams done? Run the checks again.</source>
        <translation>Sind die Teams fertig? Prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>mended: %1, still missing: %2, new: %3</source>
        <extracomment>%1, %2 and %3 are numbers of connections.</extracomment>
        <translation>behoben: %1, fehlt noch: %2, neu: %3</translation>
    </message>
    <message>
        <source>All of it works now</source>
        <translation>Jetzt geht alles</translation>
    </message>
    <message>
        <source>Not all of it works yet</source>
        <translation>Noch geht nicht alles</translation>
    </message>
    <message>
        <source>Save the hand-off, let the teams do their part, and come back to this project: the checks then show what was mended, what is still missing and what is new.</source>
        <translation>Speichern Sie die Übergabe, lassen Sie die Teams ihren Teil tun und kommen Sie zu diesem Projekt zurück: Die Prüfungen zeigen dann, was behoben ist, was noch fehlt und was neu ist.</translation>
    </message>
    <message>
        <source>The last result is of %1. A new run is put beside it.</source>
        <translation>Das letzte Ergebnis ist vom %1. Ein neuer Lauf wird danebengestellt.</translation>
    </message>
    <message>
        <source>Before: %1. Now: %2.</source>
        <translation>Vorher: %1. Jetzt: %2.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Works as before</source>
        <translation>Geht wie vorher</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not as it was: %1</source>
        <translation>Nicht wie es war: %1</translation>
    </message>
    <message>
        <source>Choose an older report or pack</source>
        <translation>Älteren Bericht oder älteres Paket wählen</translation>
    </message>
    <message>
        <source>Reports and packs (*.json *.zip);;All files (*)</source>
        <translation>Berichte und Pakete (*.json *.zip);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>netsetup::WebLink</name>
    <message>
        <source>Opens %1 in your browser</source>
        <translation>Öffnet %1 in Ihrem Browser</translation>
    </message>
</context>
<context>
    <name>netsetup::WhyPanel</name>
    <message>
        <source>Why?</source>
        <extracomment>A small button that shows why the present step of the wizard is there. No letter behind &amp; here.</extracomment>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why this step is there</source>
        <translation>Warum es diesen Schritt gibt</translation>
    </message>
</context>
<context>
    <name>netsetup::WizardShell</name>
    <message>
        <source>StackState Network Setup</source>
        <translation>StackState Network Setup</translation>
    </message>
    <message>
        <source>PRACTICE: %1</source>
        <extracomment>Title of the window; %1 is the name of the program.</extracomment>
        <translation>ÜBUNG: %1</translation>
    </message>
    <message>
        <source>New setup</source>
        <translation>Neue Einrichtung</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <extracomment>On every page: no page may use the letter behind &amp; itself.</extracomment>
        <translation>&lt; &amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <extracomment>On every page: no page may use the letter behind &amp; itself.</extracomment>
        <translation>&amp;Weiter &gt;</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>On the last page: that page may not use the letter behind &amp; itself.</extracomment>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Arrow keys choose a step, Return opens it</source>
        <translation>Pfeiltasten wählen einen Schritt, die Eingabetaste öffnet ihn</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Projects (*.netsetup.json)</source>
        <translation>Projekte (*.netsetup.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The setup has changes that are not saved.</source>
        <translation>Die Einrichtung hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Open a project, a report or a pack</source>
        <translation>Projekt, Bericht oder Übergabepaket öffnen</translation>
    </message>
    <message>
        <source>Projects, reports, packs, manifests of pack folders (*.json *.zip);;All files (*)</source>
        <translation>Projekte, Berichte, Pakete, Manifeste von Paket-Ordnern (*.json *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file was changed elsewhere</source>
        <translation>Die Datei wurde anderswo geändert</translation>
    </message>
    <message>
        <source>%1 was written by another window or person since it was opened here. Overwriting it loses their changes.</source>
        <translation>%1 wurde von einem anderen Fenster oder jemand anderem geschrieben, seit sie hier geöffnet wurde. Beim Überschreiben gehen deren Änderungen verloren.</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>Save &amp;as ...</source>
        <translation>Speichern &amp;unter ...</translation>
    </message>
    <message>
        <source>What this program is, and how old its facts are (F1)</source>
        <translation>Was dieses Programm ist, und wie alt seine Fakten sind (F1)</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>A small button on every page. No letter behind &amp; here.</extracomment>
        <translation>Info</translation>
    </message>
    <message>
        <source>PRACTICE
%1. Simulated on this computer, nothing here is real.</source>
        <translation>ÜBUNG
%1. Auf diesem Computer nachgestellt, nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Not saved: %1 Press here to save it somewhere else.</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>Nicht gespeichert: %1 Drücken Sie hier, um es anderswo zu speichern.</translation>
    </message>
</context>
<context>
    <name>netsetup::main</name>
    <message>
        <source>Plans, checks and hands off what the StackState Agent needs from the network.</source>
        <translation>Plant, prüft und übergibt, was der StackState Agent vom Netzwerk braucht.</translation>
    </message>
    <message>
        <source>Use a simulated network on this computer.</source>
        <translation>Ein simuliertes Netzwerk auf diesem Computer verwenden.</translation>
    </message>
    <message>
        <source>Language of the window, such as en.</source>
        <translation>Sprache des Fensters, etwa en.</translation>
    </message>
    <message>
        <source>Write a picture of every page into this folder, and exit.</source>
        <translation>Ein Bild jeder Seite in diesen Ordner schreiben und beenden.</translation>
    </message>
    <message>
        <source>A project, a report or a pack (ZIP or folder) to open.</source>
        <translation>Ein Projekt, ein Bericht oder ein Übergabepaket (ZIP oder Ordner) zum Öffnen.</translation>
    </message>
    <message>
        <source>Say on standard error what the program does: rules such as netsetup.probes=true, separated by semicolons, or a file of them.</source>
        <translation>Auf der Standardfehlerausgabe sagen, was das Programm tut: Regeln wie netsetup.probes=true, durch Semikolon getrennt, oder eine Datei mit solchen.</translation>
    </message>
    <message>
        <source>Newer facts about a product line, in place of the built-in ones.</source>
        <translation>Neuere Fakten über eine Produktlinie, an Stelle der eingebauten.</translation>
    </message>
</context>
</TS>
