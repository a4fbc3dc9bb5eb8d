"""Who asks: keys, tokens, sessions, and the ways to send them wrongly."""

OWN_KEY = "Senden Sie den Schlüssel Ihres Profils: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user"

REFUSALS = {
    "The request carried no X-Api-Key header.": "Der Anfrage fehlt die Kopfzeile X-Api-Key.",
    "Send the key of your profile: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user": OWN_KEY,
    "The request carried several credentials: {given}.": "Die Anfrage enthielt mehrere Zugangsdaten: {given}.",
    "Send exactly one of X-Api-Key, X-Auth-Token and X-Addon-Token.": "Senden Sie genau eine davon: X-Api-Key, X-Auth-Token oder X-Addon-Token.",
    "The request carried Authorization instead of X-Api-Key; Authorization is not a scheme of this API.": "Die Anfrage hatte Authorization statt X-Api-Key; Authorization gibt es in dieser API nicht.",
    "Send the key alone, without a word before it, in the header X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user": "Senden Sie den Schlüssel allein, ohne ein Wort davor, in der Kopfzeile X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user",
    "The request carried the session cookie of the web app without its header X-Hourbook-App.": "Die Anfrage hatte das Sitzungs-Cookie der Web-App, aber nicht ihre Kopfzeile X-Hourbook-App.",
    "The cookie is for the app alone. Send the key of your profile: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user": f"Das Cookie ist allein für die App. {OWN_KEY}",
    "A request to the reports base carried no X-Api-Key header.": "Einer Anfrage an die Basis der Berichte fehlt die Kopfzeile X-Api-Key.",
    "Send the key of your profile: curl -X {method} -H 'X-Api-Key: YOUR_KEY' -H 'Content-Type: application/json' '{origin}/report/v1{path}'": "Senden Sie den Schlüssel Ihres Profils: curl -X {method} -H 'X-Api-Key: YOUR_KEY' -H 'Content-Type: application/json' '{origin}/report/v1{path}'",
    "No API key of this server has this value; the keys of other servers and regions are not known here.": "Kein API-Schlüssel dieses Servers hat diesen Wert; Schlüssel anderer Server und Regionen sind hier nicht bekannt.",
    "Copy the key again, or generate a new one under Preferences > Advanced.": "Kopieren Sie den Schlüssel noch einmal, oder erzeugen Sie einen neuen im Profil unter „Erweitert“.",
    "The API key {key} was revoked.": "Der API-Schlüssel {key} wurde widerrufen.",
    "Generate a new key under Preferences > Advanced, or with `hourbook key create`.": "Erzeugen Sie einen neuen Schlüssel im Profil unter „Erweitert“ oder mit `hourbook key create`.",
    "The API key {key} has expired.": "Der API-Schlüssel {key} ist abgelaufen.",
    "The user of this credential was deactivated on this server; the data is kept.": "Das Konto zu diesen Zugangsdaten wurde auf diesem Server deaktiviert; die Daten bleiben erhalten.",
    "Ask the operator of the server to activate the user again.": "Bitten Sie den Betreiber des Servers, das Konto wieder zu aktivieren.",
    "The {field} is not one of this server's, was signed out, or is damaged.": "{field} ist nicht von diesem Server, wurde abgemeldet oder ist beschädigt.",
    "Sign in again.": "Melden Sie sich noch einmal an.",
    "The session has expired.": "Die Sitzung ist abgelaufen.",
    "The session of this browser was ended, has expired, or is not one of this server's.": "Die Sitzung dieses Browsers wurde beendet, ist abgelaufen oder nicht von diesem Server.",
    "Add-on tokens are not accepted by this server: it has no add-ons.": "Dieser Server nimmt keine Add-on-Tokens an: Er hat keine Add-ons.",
    "Use the API key of a user in X-Api-Key.": "Verwenden Sie den API-Schlüssel einer Person in X-Api-Key.",
    "The header {field} is empty: the variable it was made of held nothing.": "Die Kopfzeile {field} ist leer: Die Variable, aus der sie entstand, hatte keinen Wert.",
    "The header X-Hourbook-App is for this server's own pages ({origin}), and this request comes from {page}.": "Die Kopfzeile X-Hourbook-App ist für die eigenen Seiten dieses Servers ({origin}), und diese Anfrage kommt von {page}.",
    "Open the app at {origin}; if that is not its address, the operator sets `origin` or `trusted_proxies`. From other pages send an API key in X-Api-Key and no X-Hourbook-App.": "Öffnen Sie die App unter {origin}; ist das nicht ihre Adresse, stellt der Betreiber `origin` oder `trusted_proxies` ein. Von anderen Seiten senden Sie einen API-Schlüssel in X-Api-Key und kein X-Hourbook-App.",
    "The exchange token was used before, is older than a minute, or is not one of this server's.": "Das Tausch-Token wurde schon benutzt, ist älter als eine Minute oder nicht von diesem Server.",
    "The refresh token is not the newest one of a session of this userId.": "Dieses Refresh-Token ist nicht das neueste einer Sitzung dieser userId.",
    "The refresh token was used before; its session was ended.": "Dieses Refresh-Token wurde schon benutzt; seine Sitzung wurde beendet.",
}

ALONE = "Senden Sie den Schlüssel allein, so wie er bei seiner Erzeugung gezeigt wurde: 48 Buchstaben und Ziffern."
NEW_KEY = "Senden Sie einen API-Schlüssel: Sie erzeugen ihn im Profil unter „Erweitert“."
KEYS = {
    "Send the key alone, as it was shown when it was made: 48 letters and digits.": ALONE,
    "The key stands in quotation marks, which were sent as a part of it.": "Der Schlüssel steht in Anführungszeichen, die mitgesendet wurden.",
    "The key stands in braces or brackets, which were sent as a part of it.": "Der Schlüssel steht in Klammern, die mitgesendet wurden.",
    "A blank or a line break (such as the characters \\n or %0A) stands before or behind the key and was sent as a part of it.": "Vor oder hinter dem Schlüssel steht ein Leerzeichen oder ein Zeilenumbruch (etwa die Zeichen \\n oder %0A), der mitgesendet wurde.",
    "A word such as Bearer, or the name of the header, stands before the key and was sent as a part of it.": "Vor dem Schlüssel steht ein Wort wie Bearer oder der Name der Kopfzeile, das mitgesendet wurde.",
    "Send the key alone: no Bearer, Basic or name before it.": "Senden Sie den Schlüssel allein: kein Bearer, kein Basic und keinen Namen davor.",
    "The key is what a program writes of a variable that held nothing, or of an object (undefined, null, None).": "Der Schlüssel ist das, was ein Programm für eine leere Variable oder ein Objekt schreibt (undefined, null, None).",
    "The key is a placeholder of an example or a template, whose variable was not filled in.": "Der Schlüssel ist ein Platzhalter aus einem Beispiel oder einer Vorlage, der nicht ausgefüllt wurde.",
    "The key is masked: it was copied from a place that hides keys.": "Der Schlüssel ist verdeckt: Er wurde von einer Stelle kopiert, die Schlüssel verbirgt.",
    "The value is an e-mail address, not a key.": "Der Wert ist eine E-Mail-Adresse, kein Schlüssel.",
    "Send an API key: generate one under Preferences > Advanced.": NEW_KEY,
    "The value is a JWT: the token of a session or of another service, not an API key of this server.": "Der Wert ist ein JWT: das Token einer Sitzung oder eines anderen Dienstes, kein API-Schlüssel dieses Servers.",
    "Send an API key: generate one under Preferences > Advanced. A session token belongs in X-Auth-Token.": f"{NEW_KEY} Das Token einer Sitzung gehört in X-Auth-Token.",
    "The value has the form of an id (24 characters of 0-9 and a-f), not of a key.": "Der Wert sieht aus wie eine ID (24 Zeichen von 0-9 und a-f), nicht wie ein Schlüssel.",
    "Send the key itself, not its id: it was shown once, when it was made.": "Senden Sie den Schlüssel selbst, nicht seine ID: Er wurde einmal gezeigt, als er erzeugt wurde.",
    "The value holds a blank; keys are letters and digits alone.": "Der Wert enthält ein Leerzeichen; Schlüssel bestehen nur aus Buchstaben und Ziffern.",
    "The value has not the form of a key of this server, 48 letters and digits: it was cut off, has something added, or is the key of another server or service.": "Der Wert sieht nicht aus wie ein Schlüssel dieses Servers (48 Buchstaben und Ziffern): Er ist abgeschnitten, etwas kam hinzu, oder es ist der Schlüssel eines anderen Servers oder Dienstes.",
    "Copy the whole key again, or generate a new one under Preferences > Advanced.": "Kopieren Sie den ganzen Schlüssel noch einmal, oder erzeugen Sie einen neuen im Profil unter „Erweitert“.",
}

TOKENS = {
    "The value has the form of an API key; X-Auth-Token takes the token of a session.": "Der Wert sieht aus wie ein API-Schlüssel; X-Auth-Token erwartet das Token einer Sitzung.",
    "Send it in X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user": "Senden Sie ihn in X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user",
    "The token stands in quotation marks, which were sent as a part of it.": "Das Token steht in Anführungszeichen, die mitgesendet wurden.",
    "A blank or a line break (such as the characters \\n or %0A) stands before or behind the token and was sent as a part of it.": "Vor oder hinter dem Token steht ein Leerzeichen oder ein Zeilenumbruch (etwa die Zeichen \\n oder %0A), der mitgesendet wurde.",
    "The token is what a program writes of a variable that held nothing, or of an object (undefined, null, None).": "Das Token ist das, was ein Programm für eine leere Variable oder ein Objekt schreibt (undefined, null, None).",
    "A word such as Bearer stands before the token and was sent as a part of it.": "Vor dem Token steht ein Wort wie Bearer, das mitgesendet wurde.",
    "Send the token alone: no Bearer before it.": "Senden Sie das Token allein: kein Bearer davor.",
    "The token is a placeholder of an example or a template, whose variable was not filled in.": "Das Token ist ein Platzhalter aus einem Beispiel oder einer Vorlage, der nicht ausgefüllt wurde.",
    "The request carried a JWT, the token of a session or of another service, in Authorization, which is not a scheme of this API.": "Die Anfrage hatte ein JWT, das Token einer Sitzung oder eines anderen Dienstes, in Authorization; das gibt es in dieser API nicht.",
    "Send the token of a session alone in X-Auth-Token: curl -H 'X-Auth-Token: YOUR_TOKEN' {origin}/api/v1/user": "Senden Sie das Token einer Sitzung allein in X-Auth-Token: curl -H 'X-Auth-Token: YOUR_TOKEN' {origin}/api/v1/user",
    "The request carried Basic authentication; Authorization is not a scheme of this API.": "Die Anfrage hatte eine Basic-Anmeldung; Authorization gibt es in dieser API nicht.",
    "Send an API key alone, neither encoded nor with a name, in X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user": "Senden Sie einen API-Schlüssel allein, weder kodiert noch mit einem Namen, in X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user",
    "The request carried no X-Api-Key header; it carried {instead}, which is not read.": "Der Anfrage fehlt die Kopfzeile X-Api-Key; sie hatte {instead}, und das wird nicht gelesen.",
    "The request carried no X-Api-Key header; {instead} stands in the query of the address (URL), where no credential is read.": "Der Anfrage fehlt die Kopfzeile X-Api-Key; {instead} steht in den Parametern der Adresse (URL), wo keine Zugangsdaten gelesen werden.",
    "The value is a token of this server, but for another use: X-Auth-Token takes an access token.": "Der Wert ist ein Token dieses Servers, aber für etwas anderes: X-Auth-Token erwartet ein Zugangs-Token.",
    "Send `token` of the answer to the sign-in or refresh.": "Senden Sie `token` aus der Antwort auf die Anmeldung oder Erneuerung.",
    "The value is a token of this server, but for another use: refreshToken takes a refresh token.": "Der Wert ist ein Token dieses Servers, aber für etwas anderes: refreshToken erwartet ein Refresh-Token.",
    "Send `refreshToken` of the answer to the sign-in or refresh.": "Senden Sie `refreshToken` aus der Antwort auf die Anmeldung oder Erneuerung.",
    "The value is a token of this server, but for another use: a session's cookie is set by it.": "Der Wert ist ein Token dieses Servers, aber für etwas anderes: Das Cookie einer Sitzung setzt der Server selbst.",
}

TEXTS = REFUSALS | KEYS | TOKENS
