"""What is told of a request beside its refusal: what was checked, what an instant means, notes."""

CHECKS = {
    "The API key {key} is known.": "Der API-Schlüssel {key} ist bekannt.",
    "The session is known.": "Die Sitzung ist bekannt.",
    "One credential, and it is known.": "Es sind Zugangsdaten dabei, und sie sind bekannt.",
    "{operation} is the operation {name}.": "{operation} ist die Operation {name}.",
    "The address is an operation.": "Zu der Adresse gibt es eine Operation.",
    "The workspace is {name}.": "Der Arbeitsbereich ist {name}.",
    "The workspace is yours.": "Sie gehören zu dem Arbeitsbereich.",
    "Parameters it reads: {names}.": "Gelesen werden die Parameter {names}.",
    "The body is JSON with {names}.": "Der Inhalt ist JSON mit {names}.",
    "The body has the declared shape.": "Der Inhalt hat die erwartete Form.",
    "The key may write.": "Der Schlüssel darf schreiben.",
    "A role that lets you {can}.": "Eine Rolle, die das erlaubt: {can}.",
    "The workspace settings allow it: {settings}.": "Die Einstellungen des Arbeitsbereichs erlauben es: {settings}.",
    "The plan has {feature}, which starts with {least}.": "Der Tarif enthält {feature}, das gibt es ab {least}.",
    "The operation's own rules: {names}.": "Eigene Regeln der Operation: {names}.",
    "{names} and {more} more": "{names} und {more} weitere",
    "The body had more than 65536 bytes; what the answer said of it is not kept.": "Der Inhalt hatte mehr als 65536 Bytes; was die Antwort darüber sagte, ist nicht aufbewahrt.",
}

READINGS = {
    "This is no instant; write it as 2026-08-08T09:00:00Z.": "Das ist kein Zeitpunkt; schreiben Sie ihn wie 2026-08-08T09:00:00Z.",
    "Operations refuse this text; it probably means {at} ({zone}).": "Operationen lehnen diesen Text ab; gemeint ist wohl {at} ({zone}).",
    "It carries the offset {offset}, so it means one instant, wherever it is read.": "Der Abstand {offset} steht dabei; so ist ein bestimmter Zeitpunkt gemeint, wo immer man ihn liest.",
    "Z says UTC: no time zone of yours changes it.": "Z heißt UTC: Keine Ihrer Zeitzonen ändert daran etwas.",
    "It has neither Z nor an offset: it is read as UTC, not as local time.": "Weder Z noch ein Abstand zu UTC steht dabei: Gelesen wird es als UTC, nicht als Ortszeit.",
    "Clocks of {zone} never show {at}: they are put forward over it.": "Uhren von {zone} zeigen {at} nie: Sie werden darüber hinweg vorgestellt.",
    "Clocks of {zone} show {at} twice: they are put back after the first time.": "Uhren von {zone} zeigen {at} zweimal: Nach dem ersten Mal werden sie zurückgestellt.",
    "Local time of {zone} sent with Z is {by} too late.": "Ortszeit von {zone}, gesendet mit Z, ist um {by} zu spät.",
    "Local time of {zone} sent with Z is {by} too early.": "Ortszeit von {zone}, gesendet mit Z, ist um {by} zu früh.",
}

ENGINE = {
    "the server itself says so": "der Server selbst sagt es",
    "the request breaks this rule, and the answer names it": "die Anfrage verletzt diese Regel, und die Antwort nennt sie",
    "the answer names it": "die Antwort nennt es",
    "the answer is worded alike for {count} causes": "die Antwort lautet bei {count} Ursachen gleich",
    "the request breaks this rule": "die Anfrage verletzt diese Regel",
    "the request breaks this rule, but the answer does not speak of it": "die Anfrage verletzt diese Regel, aber die Antwort spricht nicht davon",
    "the service lists the workspaces of this key, and this is not among them": "der Dienst nennt die Arbeitsbereiche dieses Schlüssels, und dieser ist nicht dabei",
    "of all that is answered so it is what fits the role, the settings and the plan that the service tells": "von allem, was so beantwortet wird, passt dies zu Rolle, Einstellungen und Tarif, die der Dienst nennt",
    "The service says: roles in {name}: {roles}; plan: {plan}.": "Der Dienst sagt: Rollen in {name}: {roles}; Tarif: {plan}.",
    "not told": "nicht genannt",
    "a setting": "(welche, ist nicht bekannt)",
    "some of it": "einen Teil davon",
    "so read it is an entry from {start} to {end}, which may well have been worked": "so gelesen ist es ein Eintrag von {start} bis {end}, der gut so gearbeitet worden sein kann",
    "The time of the request, with its zone or in UTC.": "Die Zeit der Anfrage, mit ihrer Zone oder in UTC.",
    "The whole answer: its status, its headers, above all an id of the request, and its body.": "Die ganze Antwort: Status, Kopfzeilen, vor allem eine ID der Anfrage, und Inhalt.",
    "The request as it was sent, its key left out.": "Die Anfrage, wie sie gesendet wurde, ohne den Schlüssel.",
    "What the same request gets with another key, an admin's say, and what GET /api/v1/user gets with this one.": "Was dieselbe Anfrage mit einem anderen Schlüssel ergibt, etwa dem eines Admins, und was GET /api/v1/user mit diesem ergibt.",
    "The operation does not read: {names}.": "Die Operation liest nicht: {names}.",
    "The request was accepted.": "Die Anfrage wurde angenommen.",
    "Nothing that is known is worded so, and the request breaks no rule that shows. Collect the time, the whole answer with its headers, and what the same request gets with another key.": "So lautet nichts, was bekannt ist, und die Anfrage verletzt keine erkennbare Regel. Halten Sie die Zeit fest, die ganze Antwort mit ihren Kopfzeilen, und was dieselbe Anfrage mit einem anderen Schlüssel ergibt.",
    "GET /user with this key answers {status}: the key itself is refused.": "GET /user mit diesem Schlüssel ergibt {status}: Der Schlüssel selbst wird abgelehnt.",
    "The clock of this machine is {seconds} s ahead of the service's.": "Die Uhr dieses Rechners geht gegenüber der des Dienstes {seconds} s vor.",
    "The clock of this machine is {seconds} s behind the service's.": "Die Uhr dieses Rechners geht gegenüber der des Dienstes {seconds} s nach.",
    "The answer is worded as {slug} is.": "Die Antwort lautet wie {slug}.",
    "See `hourbook errors {slug}`.": "Siehe `hourbook errors {slug}`.",
}

PROXY = {
    "; or: ": "; oder: ",
    "One of these, the likeliest first: {choice}.": "Eines davon, das Wahrscheinlichste zuerst: {choice}.",
    "If it is the first: {fix}": "Wenn es das erste ist: {fix}",
}

PASTED = {
    "Paste a curl command (Copy as cURL), a HAR file or an entry of one, raw HTTP, or a call of Python (requests, httpx), JavaScript (fetch, axios) or PowerShell (Invoke-RestMethod).": "Fügen Sie einen curl-Befehl ein (Copy as cURL), eine HAR-Datei oder einen Eintrag daraus, rohes HTTP oder einen Aufruf in Python (requests, httpx), JavaScript (fetch, axios) oder PowerShell (Invoke-RestMethod).",
    "No request was found in that. Paste a curl command, a HAR file or an entry of one, raw HTTP, or a call of Python (requests, httpx), JavaScript (fetch, axios) or PowerShell (Invoke-RestMethod).": "Darin ist keine Anfrage zu finden. Fügen Sie einen curl-Befehl ein, eine HAR-Datei oder einen Eintrag daraus, rohes HTTP oder einen Aufruf in Python (requests, httpx), JavaScript (fetch, axios) oder PowerShell (Invoke-RestMethod).",
    "The text is in none of the forms in which requests are copied.": "Der Text hat keine der Formen, in denen Anfragen kopiert werden.",
    "The address is longer than any that is answered ({most} characters and a query).": "Die Adresse ist länger als jede, die beantwortet wird ({most} Zeichen und Parameter).",
    "The address of the request is none: something in it stands in brackets.": "Die Adresse der Anfrage ist keine: Etwas darin steht in Klammern.",
    "What was pasted is nested too deeply to be read.": "Das Eingefügte ist zu tief verschachtelt, um es zu lesen.",
}

QUESTIONS = {
    "When was it really, by the clock and calendar of whoever worked?": "Wann war es wirklich, nach Uhr und Kalender derer, die gearbeitet haben?",
    "Which key was it: GET /api/v1/user with the same key says whose it is.": "Welcher Schlüssel war es? GET /api/v1/user mit demselben Schlüssel sagt, wem er gehört.",
    "Is the key's person in that workspace: GET /api/v1/workspaces lists those it is in.": "Gehört die Person des Schlüssels zu diesem Arbeitsbereich? GET /api/v1/workspaces nennt die ihren.",
    "Which role has the key's person there: GET /api/v1/user?include-memberships=true and the team page say it.": "Welche Rolle hat die Person des Schlüssels dort? GET /api/v1/user?include-memberships=true und die Teamseite sagen es.",
    "Which plan has the workspace: GET /api/v1/workspaces says featureSubscriptionType.": "Welchen Tarif hat der Arbeitsbereich? GET /api/v1/workspaces nennt featureSubscriptionType.",
    "What do the settings of the workspace allow: GET /api/v1/workspaces has workspaceSettings.": "Was erlauben die Einstellungen des Arbeitsbereichs? GET /api/v1/workspaces enthält workspaceSettings.",
    'Does the report come with "amountShown": "HIDE_AMOUNT"?': 'Kommt der Bericht mit "amountShown": "HIDE_AMOUNT"?',
    "What did the service answer: its status, its body and its headers?": "Was hat der Dienst geantwortet: Status, Inhalt und Kopfzeilen?",
}

TEXTS = CHECKS | READINGS | ENGINE | PROXY | PASTED | QUESTIONS
