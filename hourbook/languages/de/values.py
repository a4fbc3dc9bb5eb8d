"""The known ways to write a value wrongly: instants, durations, ids, JSON."""

UTC_BEHIND = " Z heißt UTC: Für eine Ortszeit gehört dorthin ihr Abstand zu UTC, etwa +02:00."
LOCAL_BEHIND = " Gelesen wird das als Ortszeit der Zeitzone des Berichts."

ANY = {
    "The value is what a program writes of a variable that held nothing, or of an object (undefined, null, None).": "Der Wert ist das, was ein Programm für eine leere Variable oder ein Objekt schreibt (undefined, null, None).",
    "Fill the variable before the request is sent.": "Geben Sie der Variablen einen Wert, bevor die Anfrage gesendet wird.",
    "The value is a placeholder of an example or a template, whose variable was not filled in.": "Der Wert ist ein Platzhalter aus einem Beispiel oder einer Vorlage, der nicht ausgefüllt wurde.",
    "Put the real value in the place of the placeholder.": "Setzen Sie statt des Platzhalters den wirklichen Wert ein.",
    "The value stands in quotation marks, which were sent as a part of it.": "Der Wert steht in Anführungszeichen, die mitgesendet wurden.",
    "Send it without the quotation marks.": "Senden Sie ihn ohne Anführungszeichen.",
    "The value stands in braces or brackets, which were sent as a part of it.": "Der Wert steht in Klammern, die mitgesendet wurden.",
    "Send it without braces and brackets.": "Senden Sie ihn ohne Klammern.",
    "A blank or a line break (such as the characters \\n or %0A) stands before or behind the value and was sent as a part of it.": "Vor oder hinter dem Wert steht ein Leerzeichen oder ein Zeilenumbruch (etwa die Zeichen \\n oder %0A), der mitgesendet wurde.",
    "Send it without what stands around it.": "Senden Sie ihn ohne das, was drumherum steht.",
}

INSTANTS = {
    "The value of {field} is empty.": "Der Wert von {field} ist leer.",
    "Send {expected}, or leave {field} out where it may be absent.": "Senden Sie {expected}, oder lassen Sie {field} weg, wo es fehlen darf.",
    "That is what a date library writes in place of a date it could not work out: the mistake lies in your program, before the request.": "Das schreibt eine Datumsbibliothek, wenn sie ein Datum nicht berechnen konnte: Der Fehler liegt in Ihrem Programm, vor der Anfrage.",
    "Mend the date that is computed there, then send {expected}.": "Berichtigen Sie dort die Berechnung des Datums, und senden Sie dann {expected}.",
    "Send {meant}.": "Senden Sie {meant}.",
    "A blank or line break stands before or behind the value.": "Vor oder hinter dem Wert steht ein Leerzeichen oder ein Zeilenumbruch.",
    "That is a duration; {field} takes a point in time.": "Das ist eine Dauer; {field} erwartet einen Zeitpunkt.",
    "Send {expected}: for an end, the start plus that duration.": "Senden Sie {expected}: für ein Ende den Beginn plus diese Dauer.",
    "That number counts milliseconds (or smaller parts) since 1970 (Unix epoch), which is not read.": "Diese Zahl zählt Millisekunden (oder kleinere Teile) seit 1970 (Unix-Zeit); das wird nicht gelesen.",
    "That number counts seconds since 1970 (Unix epoch), which is not read.": "Diese Zahl zählt Sekunden seit 1970 (Unix-Zeit); das wird nicht gelesen.",
    "The year is 0001: the zero time of a program (Go, .NET, SQL), in which {field} was not set.": "Das Jahr ist 0001: So schreibt ein Programm (Go, .NET, SQL) eine Zeit, die nie gesetzt wurde; {field} hat dort keinen Wert.",
    "Set {field} before the request is sent: {expected}.": "Setzen Sie {field}, bevor die Anfrage gesendet wird, und senden Sie {expected}.",
    "The year lies outside the limits: instants are taken from 1970 to 2200.": "Das Jahr liegt außerhalb der Grenzen: Zeitpunkte sind von 1970 bis 2200 erlaubt.",
    "Send {field} with a year from 1970 to 2200.": "Senden Sie {field} mit einem Jahr von 1970 bis 2200.",
    "The name of a zone (in brackets) stands behind the time; only Z and offsets are read.": "Hinter der Zeit steht (in Klammern) der Name einer Zeitzone; gelesen werden nur Z und ein Abstand zu UTC.",
    "A day has no 24:00; it ends where the next begins.": "24:00 gibt es nicht; ein Tag endet, wo der nächste beginnt.",
    "That is only a date: the time of day is missing.": "Das ist nur ein Datum: Die Uhrzeit fehlt.",
    "Add the time: {meant} for the beginning of that day, T23:59:59.999 for its end.": "Ergänzen Sie die Uhrzeit: {meant} für den Beginn des Tages, T23:59:59.999 für sein Ende.",
    "That is only a time of day: the date is missing.": "Das ist nur eine Uhrzeit: Das Datum fehlt.",
    "Day and month stand before the year; an instant is written year first (YYYY-MM-DD, ISO 8601).": "Tag und Monat stehen vor dem Jahr; ein Zeitpunkt beginnt mit dem Jahr (JJJJ-MM-TT, ISO 8601).",
    "Day and month stand before the year; an instant is written year first (YYYY-MM-DD, ISO 8601). Which of the two is the month is not told.": "Tag und Monat stehen vor dem Jahr; ein Zeitpunkt beginnt mit dem Jahr (JJJJ-MM-TT, ISO 8601). Welche der beiden Zahlen der Monat ist, lässt sich nicht sagen.",
    "Send {meant} or {other}, whichever was meant.": "Senden Sie {meant} oder {other}, je nachdem, was gemeint war.",
    "The date is written with the name of the month; an instant is written in numbers (ISO 8601).": "Das Datum nennt den Monat beim Namen; ein Zeitpunkt wird in Ziffern geschrieben (ISO 8601).",
    "The time is written with AM or PM; hours are counted from 00 to 23.": "Die Uhrzeit ist mit AM oder PM geschrieben; Stunden zählen von 00 bis 23.",
    "Z (UTC) and an offset stand behind the same time; it can have one of them.": "Hinter derselben Zeit stehen Z (UTC) und ein Abstand zu UTC; nur eines davon ist möglich.",
    "A blank stands where the letter T belongs, and neither Z nor an offset says whose clock it is.": "Wo der Buchstabe T hingehört, steht ein Leerzeichen, und weder Z noch ein Abstand zu UTC sagt, wessen Uhr gemeint ist.",
    "A blank stands where the letter T belongs.": "Wo der Buchstabe T hingehört, steht ein Leerzeichen.",
    "There is no such day, or no such time of day.": "Diesen Tag oder diese Uhrzeit gibt es nicht.",
    "Correct {field}: {expected}.": "Berichtigen Sie {field}, und senden Sie {expected}.",
    "The value is not written as YYYY-MM-DDThh:mm:ss with Z or an offset of two digits, ISO 8601 in full.": "Der Wert ist nicht vollständig nach ISO 8601 geschrieben: JJJJ-MM-TTThh:mm:ss, dahinter Z oder ein Abstand mit zwei Ziffern.",
    "Words for a time are not read.": "Wörter für eine Zeit werden nicht gelesen.",
    "Work the time out in your program and send {expected}.": "Berechnen Sie die Zeit in Ihrem Programm, und senden Sie {expected}.",
    "In the query of an address a + stands for a blank, so the offset lost its plus sign.": "In den Parametern einer Adresse steht + für ein Leerzeichen; so verlor der Abstand zu UTC sein Pluszeichen.",
    "Escape it (encode + as %2B): {field}={encoded}.": "Schreiben Sie + als %2B: {field}={encoded}.",
}
ZONED = [
    "Add the time: {meant} for the beginning of that day, T23:59:59.999 for its end.",
    "Send {meant} or {other}, whichever was meant.",
    "Send {meant}.",
]
UTC = " Z says UTC: for local time put its offset there, such as +02:00."
LOCAL = " It is read as local time of the report's zone."

WRITTEN = "eine Dauer schreibt man nach ISO 8601: PT, Stunden mit H, Minuten mit M, Sekunden mit S"
ISO = "a duration is written in ISO 8601: PT, hours with H, minutes with M, seconds with S"
DURATIONS = {
    "Send {expected}, or leave it out.": "Senden Sie {expected}, oder lassen Sie es weg.",
    "Years, months and weeks are not read: they are not equally long.": "Jahre, Monate und Wochen werden nicht gelesen: Sie sind nicht gleich lang.",
    "Send hours: {expected}.": "Senden Sie Stunden: {expected}.",
    f"That is written as a clock shows it; {ISO}.": f"Das ist geschrieben, wie eine Uhr es zeigt; {WRITTEN}.",
    f"That is written in people's words; {ISO}.": f"Das ist geschrieben, wie man es sagt; {WRITTEN}.",
    f"That is almost a duration; {ISO}, T before the hours, whole numbers.": f"Das ist beinahe eine Dauer; {WRITTEN}, ein T vor den Stunden, ganze Zahlen.",
    f"The number has no unit; {ISO}.": f"Die Zahl hat keine Einheit; {WRITTEN}.",
    "Send {meant} if hours were meant, {other} if minutes.": "Senden Sie {meant}, wenn Stunden gemeint waren, {other}, wenn Minuten.",
    "A duration can not be negative.": "Eine Dauer kann nicht negativ sein.",
    "That is a point in time; {field} takes how long something lasts.": "Das ist ein Zeitpunkt; {field} erwartet, wie lange etwas dauert.",
}

ONE = "Eine ID hat 24 Zeichen von 0-9 und a-f, wie 64a687e29ae1f428e7ebe303"
IDS = {
    "The value is an e-mail address, not an id.": "Der Wert ist eine E-Mail-Adresse, keine ID.",
    "GET /api/v1/workspaces/{{workspaceId}}/users?email=... finds the id of a user; GET /api/v1/user has yours.": "GET /api/v1/workspaces/{{workspaceId}}/users?email=... findet die ID einer Person; Ihre eigene steht in GET /api/v1/user.",
    "The value is a word for yourself, not an id; there is none for it here.": "Der Wert ist ein Wort für Sie selbst, keine ID; hier gibt es dafür kein Wort.",
    "Send your own user id: GET /api/v1/user has it.": "Senden Sie Ihre eigene ID: Sie steht in GET /api/v1/user.",
    "The value is an address (URL), not an id.": "Der Wert ist eine Adresse (URL), keine ID.",
    "Send the id alone, which stands in the address as 24 characters of 0-9 and a-f.": "Senden Sie die ID allein; in der Adresse sind es die 24 Zeichen von 0-9 und a-f.",
    "The value holds several ids in one text, where one id belongs.": "Der Wert enthält mehrere IDs in einem Text, wo eine ID hingehört.",
    "Send one id; where a field takes several, it takes them as a list.": "Senden Sie eine ID; wo ein Feld mehrere erlaubt, nimmt es sie als Liste.",
    "The value is an id in capital letters; ids are in small letters.": "Der Wert ist eine ID in Großbuchstaben; IDs stehen in Kleinbuchstaben.",
    "Send it in small letters.": "Senden Sie sie in Kleinbuchstaben.",
    "The value is a UUID, as other services have them, not an id of this one.": "Der Wert ist eine UUID, wie andere Dienste sie haben, keine ID von diesem.",
    "An id has 24 characters of 0-9 and a-f, such as 64a687e29ae1f428e7ebe303.": f"{ONE}.",
    "The value is a number, not an id.": "Der Wert ist eine Zahl, keine ID.",
    "The value has not the length of an id, which is 24 characters: it was cut off or has something added.": "Der Wert hat nicht die Länge einer ID, nämlich 24 Zeichen: Er ist abgeschnitten, oder etwas kam hinzu.",
    "Copy the whole id.": "Kopieren Sie die ganze ID.",
    "The value is not an id but another text, such as a name.": "Der Wert ist keine ID, sondern ein anderer Text, etwa ein Name.",
    "Send the id, not the name. An id has 24 characters of 0-9 and a-f, such as 64a687e29ae1f428e7ebe303; lists answer it beside the name.": f"Senden Sie die ID, nicht den Namen. {ONE}; in Listen steht sie neben dem Namen.",
}

JSON = {
    "The JSON is unfinished: it ends before its last brace or bracket is closed; it may have been cut off.": "Das JSON ist unvollständig: Es endet, bevor die letzte Klammer geschlossen ist; vielleicht wurde es abgeschnitten.",
    "Send the whole text: as many closing braces and brackets as opening ones.": "Senden Sie den ganzen Text: so viele schließende Klammern wie öffnende.",
    "A comma too many stands {place}, behind the last element.": "{place:capital} steht hinter dem letzten Element ein Komma zu viel.",
    "Leave out the comma before the closing brace or bracket.": "Lassen Sie das Komma vor der schließenden Klammer weg.",
    "Two commas follow each other {place}.": "{place:capital} stehen zwei Kommas hintereinander.",
    "Leave one of them out.": "Lassen Sie eines weg.",
    "A single quotation mark stands {place}, as in the text of a Python dict; JSON has double ones only.": "{place:capital} steht ein einfaches Anführungszeichen wie im Text eines Python-Dict; JSON kennt nur doppelte.",
    'Write names and texts in double quotation marks, {{"name": "..."}}: best by a JSON library.': 'Schreiben Sie Namen und Texte in doppelten Anführungszeichen, {{"name": "..."}}: am besten mit einer JSON-Bibliothek.',
    "A typographic quotation mark (of a word processor) stands {place}.": "{place:capital} steht ein typografisches Anführungszeichen (wie aus einer Textverarbeitung).",
    'Write plain double quotation marks: ".': 'Schreiben Sie gerade doppelte Anführungszeichen: ".',
    "A comment stands {place}; JSON has none.": "{place:capital} steht ein Kommentar; JSON kennt keine.",
    "Leave the comment out.": "Lassen Sie den Kommentar weg.",
    "NaN or Infinity stands {place}, which is no number of JSON.": "{place:capital} steht NaN oder Infinity; in JSON sind das keine Zahlen.",
    "Send a number, or leave the field out (null) where there is none.": "Senden Sie eine Zahl, oder lassen Sie das Feld weg (null), wo es keine gibt.",
    "The word undefined stands {place}: a variable held nothing.": "{place:capital} steht das Wort undefined: Eine Variable hatte keinen Wert.",
    "Fill the variable, or leave the field out.": "Geben Sie der Variablen einen Wert, oder lassen Sie das Feld weg.",
    "A word in the spelling of another language (True, False, None) stands {place}; JSON has true, false, null.": "{place:capital} steht ein Wort in der Schreibweise einer anderen Sprache (True, False, None); JSON kennt true, false, null.",
    "Write true, false or null in small letters; better let a JSON library write the body.": "Schreiben Sie true, false oder null klein; besser noch schreibt eine JSON-Bibliothek den Inhalt.",
    "A placeholder stands {place} whose variable was not filled in.": "{place:capital} steht ein Platzhalter, der nicht ausgefüllt wurde.",
    "Put the value there before it is sent.": "Setzen Sie dort den Wert ein, bevor gesendet wird.",
    "The body is XML or HTML (it begins so {place}).": "Der Inhalt ist XML oder HTML (es beginnt {place}).",
    'Send JSON: an object such as {{"name": "..."}}.': 'Senden Sie JSON: ein Objekt wie {{"name": "..."}}.',
    "The body is form-encoded (name=value), as HTML forms and curl -d send it.": "Der Inhalt ist als Formular kodiert (name=wert), wie HTML-Formulare und curl -d ihn senden.",
    'Send JSON: {{"name": "value"}}, with Content-Type: application/json.': 'Senden Sie JSON: {{"name": "value"}}, mit Content-Type: application/json.',
    "The body is a form in parts (multipart/form-data).": "Der Inhalt ist ein Formular in Teilen (multipart/form-data).",
    "Send JSON with Content-Type: application/json.": "Senden Sie JSON mit Content-Type: application/json.",
    "A name without quotation marks stands {place}.": "{place:capital} steht ein Name ohne Anführungszeichen.",
    'Write names in double quotation marks: {{"name": ...}}.': 'Schreiben Sie Namen in doppelten Anführungszeichen: {{"name": ...}}.',
    "The JSON was encoded twice: the body is a text that holds JSON.": "Das JSON wurde zweimal kodiert: Der Inhalt ist ein Text, der JSON enthält.",
    "Encode it once: send the object itself, not the text of it.": "Kodieren Sie es einmal: Senden Sie das Objekt selbst, nicht seinen Text.",
    "A text {place} holds half a character: one half of an emoji (a surrogate such as \\ud83d), whose other half was cut off.": "Ein Text {place} enthält ein halbes Zeichen: die Hälfte eines Emoji (ein Surrogat wie \\ud83d), deren andere Hälfte abgeschnitten wurde.",
    "Cut texts between whole characters, or send them as UTF-8 without \\u.": "Schneiden Sie Texte zwischen ganzen Zeichen, oder senden Sie sie als UTF-8 ohne \\u.",
    "A text {place} has a backslash before a character that needs none.": "Ein Text {place} hat einen Rückstrich vor einem Zeichen, das keinen braucht.",
    "Double the backslash (\\\\), or leave it out.": "Verdoppeln Sie den Rückstrich (\\\\), oder lassen Sie ihn weg.",
    "A text {place} holds a line break or a tab as it is.": "Ein Text {place} enthält einen Zeilenumbruch oder Tabulator, wie er ist.",
    "Write it \\n or \\t, as every JSON library does.": "Schreiben Sie \\n oder \\t, wie es jede JSON-Bibliothek tut.",
    "A text {place} has no closing quotation mark; the JSON may have been cut off.": "Einem Text {place} fehlt das schließende Anführungszeichen; vielleicht wurde das JSON abgeschnitten.",
    "Close the text with a double quotation mark, and send the whole body.": "Schließen Sie den Text mit einem doppelten Anführungszeichen, und senden Sie den ganzen Inhalt.",
    "The body is compressed (Content-Encoding: gzip or the like); compressed bodies are not read.": "Der Inhalt ist komprimiert (Content-Encoding: gzip oder ähnlich); das wird nicht gelesen.",
    "Send it uncompressed, without Content-Encoding.": "Senden Sie ihn unkomprimiert, ohne Content-Encoding.",
    "The body is UTF-16, as PowerShell writes files, with its byte order mark (BOM).": "Der Inhalt ist UTF-16, wie PowerShell Dateien schreibt, mit Byte-Reihenfolge-Marke (BOM).",
    "Send the body as UTF-8.": "Senden Sie den Inhalt als UTF-8.",
    "The body is not UTF-8 ({place}); it may be Latin-1 or Windows-1252.": "Der Inhalt ist nicht UTF-8 ({place}); vielleicht ist er Latin-1 oder Windows-1252.",
    "A number {place} is not written as JSON writes it.": "Eine Zahl {place} ist nicht so geschrieben wie in JSON.",
    "Write it without a leading zero, plus sign or bare point: 1, 0.5.": "Schreiben Sie sie ohne führende Null, ohne Pluszeichen und nicht mit bloßem Punkt: 1, 0.5.",
    "A word without quotation marks stands {place}.": "{place:capital} steht ein Wort ohne Anführungszeichen.",
    "Write texts in double quotation marks.": "Schreiben Sie Texte in doppelten Anführungszeichen.",
    "Something stands {place} where the JSON before it has to go on with a comma or a colon, or is at its end.": "{place:capital} steht etwas, wo das JSON davor mit einem Komma oder Doppelpunkt weitergehen müsste oder zu Ende ist.",
    "Put the comma or colon there, or leave out what stands behind the JSON.": "Setzen Sie dort das Komma oder den Doppelpunkt, oder lassen Sie weg, was hinter dem JSON steht.",
    "A closing brace or bracket, a colon or a comma stands {place} where none fits.": "{place:capital} steht eine schließende Klammer, ein Doppelpunkt oder ein Komma, wo nichts davon passt.",
    "Balance the braces and brackets.": "Prüfen Sie, ob jede Klammer ihr Gegenstück hat.",
}

TEXTS = (
    ANY
    | INSTANTS
    | {text + UTC: INSTANTS[text] + UTC_BEHIND for text in ZONED}
    | {text + LOCAL: INSTANTS[text] + LOCAL_BEHIND for text in ZONED}
    | DURATIONS
    | IDS
    | JSON
)
