"""Words and phrases that stand in sentences: what a field takes, who and whose, kinds of things, names of settings.

What a field takes is in the accusative: it stands behind "senden Sie".
"""

TAKES = {
    "text": "einen Text",
    "a text": "einen Text",
    "true or false": "true oder false",
    "a whole number": "eine ganze Zahl",
    "a number": "eine Zahl",
    "a list": "eine Liste",
    "an object": "ein Objekt",
    "an instant": "einen Zeitpunkt",
    "a duration": "eine Dauer",
    "something else": "etwas anderes",
    "another kind of value": "einen Wert anderer Art",
    "an instant such as 2026-08-08T09:00:00Z": "einen Zeitpunkt wie 2026-08-08T09:00:00Z",
    "a duration such as PT1H30M (ISO 8601: hours with H, minutes with M)": "eine Dauer wie PT1H30M (ISO 8601: Stunden mit H, Minuten mit M)",
    "a whole number in minor units": "eine ganze Zahl in der kleinsten Einheit",
    "a whole number in minor units (5000 are 50.00)": "eine ganze Zahl in der kleinsten Einheit (5000 sind 50,00)",
    "an object: {example}": "ein Objekt: {example}",
    "an object: {example} in minor units (5000 are 50.00)": "ein Objekt: {example} in der kleinsten Einheit (5000 sind 50,00)",
    "a list: {example}": "eine Liste: {example}",
    "a list of {words}": "eine Liste aus {words}",
    "one of {words}": "eines von {words}",
    "The body": "Der Inhalt",
    "the body": "den Inhalt",
    "{what} takes one of a fixed set of words, and this is none of them.": "{what} erlaubt nur bestimmte Wörter, und dieses gehört nicht dazu.",
    "{what} is {came}, and takes {wanted}.": "{what} enthält {came}, erwartet aber {wanted}.",
    "{what} as {wanted}": "{what} als {wanted}",
    "{field} as {wanted}: {hundred} if {value} is meant in full units": "{field} als {wanted}: {hundred}, wenn {value} in ganzen Einheiten gemeint ist",
    "{field} as {example} in minor units, if {value} is meant in full units": "{field} als {example} in der kleinsten Einheit, wenn {value} in ganzen Einheiten gemeint ist",
    "{field} as an object with ids: {ids}": "{field} als ein Objekt mit ids: {ids}",
    "a cursor as this operation answers it": "einen Cursor, wie ihn diese Operation antwortet",
    "valid JSON (UTF-8)": "gültiges JSON (UTF-8)",
    "JSON of at most {levels} levels": "JSON mit höchstens {levels} Ebenen",
    "a text, a number, true or false, or a list of these": "einen Text, eine Zahl, true oder false oder eine Liste davon",
    "an address such as you@example.org": "eine Adresse wie sie@example.org",
    "an http(s) address, or nothing for none": "eine Adresse mit http(s), oder nichts, wenn es keine gibt",
    "an IANA name such as Europe/Belgrade": "einen IANA-Namen wie Europe/Belgrade",
    "the name of a time zone such as Europe/Belgrade": "den Namen einer Zeitzone wie Europe/Belgrade",
    "a time zone such as Europe/Berlin": "eine Zeitzone wie Europe/Berlin",
    "a code of three letters such as EUR": "einen Code aus drei Buchstaben wie EUR",
    "a colour such as #0B83D9": "eine Farbe wie #0B83D9",
    "statuses such as 404, or classes such as 4xx": "Status wie 404 oder Klassen wie 4xx",
    "a time of day such as 09:00": "eine Uhrzeit wie 09:00",
    "a time such as 17:00": "eine Uhrzeit wie 17:00",
    "at most 24 hours, as PT7H30M": "höchstens 24 Stunden, geschrieben wie PT7H30M",
    'days such as ["MONDAY"]': 'Tage wie ["MONDAY"]',
    "the workspace's id for an admin": "für einen Admin die ID des Arbeitsbereichs",
    "no sourceType: projects have none": "kein sourceType: Projekte haben keinen",
    "at least one text, none of them empty": "mindestens einen Text, und keinen leeren",
    "allowedValues only with the types DROPDOWN_SINGLE and DROPDOWN_MULTIPLE": "allowedValues nur bei den Typen DROPDOWN_SINGLE und DROPDOWN_MULTIPLE",
    "text, an address": "einen Text, und zwar eine Adresse",
    "text, one of the allowed values": "einen Text, und zwar einen der erlaubten Werte",
    "a list of texts, each one of the allowed values": "eine Liste von Texten, alle aus den erlaubten Werten",
    "at most {most}": "höchstens {most}",
    "at most {most} days: there is a row for each person and day": "höchstens {most} Tage: Jede Person hat für jeden Tag eine Zeile",
    "hundredths of hours, such as 750 for seven and a half": "Hundertstelstunden, etwa 750 für siebeneinhalb",
    "JSON, CSV, XLSX or PDF; this report has no ZIP": "JSON, CSV, XLSX oder PDF; als ZIP gibt es diesen Bericht nicht",
    "an end that is not before dateRangeStart": "ein Ende, das nicht vor dateRangeStart liegt",
    "a local time such as 2026-08-01T00:00:00.000": "eine Ortszeit wie 2026-08-01T00:00:00.000",
    "from start to a year after it": "ein Ende, das höchstens ein Jahr nach start liegt",
    "the _id of a group of the summary": "die _id einer Gruppe der Zusammenfassung",
    "text of 1 to {most} characters": "einen Text von 1 bis {most} Zeichen",
    "whole minutes as text, from 1 to {most}": "ganze Minuten als Text, von 1 bis {most}",
    "a type; WEEKLY with firstDay and changeDay": "einen Typ; WEEKLY zusammen mit firstDay und changeDay",
    "a day from 1 to 31": "einen Tag von 1 bis 31",
    "olderThanPeriod and a value from 1 to 1000": "olderThanPeriod und einen Wert von 1 bis 1000",
}

BOUNDS = {
    "greater than or equal to {number}": "größer als oder gleich {number}",
    "less than or equal to {number}": "kleiner als oder gleich {number}",
    "greater than {number}": "größer als {number}",
    "less than {number}": "kleiner als {number}",
    "between {least} and {most}": "zwischen {least} und {most}",
    "between {least} and {most} seconds": "zwischen {least} und {most} Sekunden",
}

PLACES = {
    "at its beginning": "am Anfang",
    "at its end": "am Ende",
    "in line {line}, column {column}": "in Zeile {line}, Spalte {column}",
    "head": "Kopf",
    "body": "Inhalt",
    "path": "Adresse",
    "query": "Parameter",
    "reach of the API key (all workspaces, or one)": "Reichweite des API-Schlüssels (alle Arbeitsbereiche oder einer)",
}

PEOPLE = {
    "this key": "diesen Schlüssel",
    "this workspace": "diesen Arbeitsbereich",
    "your keys": "Ihre Schlüssel",
    "your address": "Ihre Adresse",
    "all addresses": "alle Adressen",
    "your own data": "Ihre eigenen Daten",
    "the people and projects you manage": "Personen und Projekte, die Sie leiten",
    "nothing": "nichts",
    "One sender causes": "Ein Absender veranlasst",
    "One address gets": "Eine Adresse bekommt",
    "One address gets from one sender": "Eine Adresse bekommt von einem Absender",
}

# As "Gesucht ist: Projekt"; what begins with a small letter in English is the same thing.
THINGS = {
    "Project": "Projekt",
    "Task": "Aufgabe",
    "Tag": "Tag",
    "Client": "Kunde",
    "User": "Person",
    "User group": "Gruppe",
    "Time entry": "Zeiteintrag",
    "Custom field": "Eigenes Feld",
    "Workspace": "Arbeitsbereich",
    "Template": "Vorlage",
    "Request": "Anfrage",
    "Currency": "Währung",
    "Favorite": "Favorit",
    "Api key": "API-Schlüssel",
    "Webhook": "Webhook",
    "Delivery": "Zustellung",
    "Assignment": "Einplanung",
    "Expense": "Ausgabe",
    "Timesheet template": "Vorlage für Stundenzettel",
}

# As the web app names them, with the name of the API behind.
SETTINGS = {
    "adminOnlyPages": "„Seiten nur für Admins“ (adminOnlyPages)",
    "whoCanCreateTasks": "„Wer was anlegt: Aufgaben“ (whoCanCreateTasks)",
    "whoCanCreateTags": "„Wer was anlegt: Tags“ (whoCanCreateTags)",
    "whoCanCreateProjectsAndClients": "„Wer was anlegt: Projekte und Kunden“ (whoCanCreateProjectsAndClients)",
    "managersMayEdit": "„Teamleiter dürfen Zeiten ihrer Leute ändern“ (managersMayEdit)",
    "onlyAdminsCanChangeBillableStatus": "„Nur Admins ändern, was abrechenbar ist“ (onlyAdminsCanChangeBillableStatus)",
    "onlyAdminsSeeAllTimeEntries": "„Nur Admins sehen die Zeiten aller“ (onlyAdminsSeeAllTimeEntries)",
    "onlyAdminsSeeBillableRates": "„Nur Admins sehen abrechenbare Sätze und Beträge“ (onlyAdminsSeeBillableRates)",
    "onlyAdminsSeeDashboard": "„Nur Admins sehen die Übersicht des Teams“ (onlyAdminsSeeDashboard)",
    "lockTimeEntries": "„Alle Zeiten sperren vor dem“ (lockTimeEntries)",
    "automaticLock": "„Sperre von selbst“ (automaticLock)",
}

TEXTS = (
    TAKES
    | BOUNDS
    | PLACES
    | PEOPLE
    | THINGS
    | {"tags": "Tags", "custom fields": "eigene Felder"}
    | {name[0].lower() + name[1:]: word for name, word in THINGS.items()}
    | SETTINGS
)
