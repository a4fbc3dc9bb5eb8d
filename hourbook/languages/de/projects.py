"""Projects, tasks, their members, estimates and rates."""

TEXTS = {
    "The project {name} is active; only archived projects can be deleted.": "Das Projekt {name} ist aktiv; löschen lassen sich nur archivierte Projekte.",
    'Archive it first: PUT the project with {{"name": "{name}", "archived": true}}.': 'Archivieren Sie es zuerst: PUT auf das Projekt mit {{"name": "{name}", "archived": true}}.',
    "isPublic was not sent, which PUT reads as false: the project was public and is private now.": "isPublic wurde nicht gesendet, was PUT als false liest: Das Projekt war öffentlich und ist jetzt privat.",
    "Send isPublic true to keep it public, or false where it is meant to become private.": "Senden Sie isPublic true, damit es öffentlich bleibt, oder false, wenn es privat werden soll.",
    "timeEstimate and budgetEstimate are both active; a project has one, the other or none.": "timeEstimate und budgetEstimate sind beide aktiv; ein Projekt hat das eine, das andere oder keines.",
    'Send "active": false for one of them.': 'Senden Sie für eines davon "active": false.',
    "Another project of this client (or without a client), active or archived, has this name.": "Ein anderes Projekt dieses Kunden (oder ohne Kunden), aktiv oder archiviert, hat diesen Namen.",
    "Choose another name or client, or use, rename or delete the one that has it.": "Wählen Sie einen anderen Namen oder Kunden, oder verwenden, ändern oder löschen Sie das Projekt, das ihn schon trägt.",
    "Nobody with this id is a member of the project.": "Niemand mit dieser ID ist Mitglied des Projekts.",
    "Add the person first: POST /workspaces/{{workspaceId}}/projects/{{projectId}}/memberships.": "Fügen Sie die Person zuerst hinzu: POST /workspaces/{{workspaceId}}/projects/{{projectId}}/memberships.",
    "No task of this project has this id.": "Dieses Projekt hat keine Aufgabe mit dieser ID.",
    "List the tasks of the project and use an id from there.": "Rufen Sie die Aufgaben des Projekts ab, und verwenden Sie eine ID von dort.",
    "The task {name} is active; only done tasks can be deleted.": "Die Aufgabe {name} ist aktiv; löschen lassen sich nur erledigte Aufgaben.",
    'Mark it as done first: PUT the task with {{"name": "{name}", "status": "DONE"}}.': 'Markieren Sie sie zuerst als erledigt: PUT auf die Aufgabe mit {{"name": "{name}", "status": "DONE"}}.',
    "The project exists and is not marked as a template.": "Das Projekt gibt es, aber es ist nicht als Vorlage markiert.",
    "The amount is below zero.": "Der Betrag liegt unter null.",
    "Send minor units from 0, for example 2500 for 25.00. 0 is a rate; null takes the rate away.": "Senden Sie die kleinste Einheit ab 0, etwa 2500 für 25,00. 0 ist ein Satz; null entfernt den Satz.",
}
