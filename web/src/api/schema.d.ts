// Made by `npm run types` from the server's OpenAPI document. Do not edit.
export interface paths {
    "/workspaces/{workspaceId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTags"];
        put?: never;
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTag"];
        put: operations["updateTag"];
        post?: never;
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCustomFields"];
        put?: never;
        post: operations["createCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/custom-fields/{customFieldId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateCustomField"];
        post?: never;
        delete: operations["deleteCustomField"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finishExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApiKeys"];
        put?: never;
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/avatars/{letters}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drawAvatar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askForReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["twoFactorState"];
        put: operations["confirmTwoFactor"];
        post: operations["beginTwoFactor"];
        delete: operations["endTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWorkspaces"];
        put?: never;
        post: operations["addWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/general": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGeneral"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateGeneral"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/user-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroups"];
        put?: never;
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user-groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateGroup"];
        post?: never;
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user-groups/{groupId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user-groups/{groupId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClients"];
        put?: never;
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getClient"];
        put: operations["updateClient"];
        post?: never;
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}/custom-field/{customFieldId}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateUserCustomFieldValue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invitations/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/limited-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addLimitedUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findWorkspaceUsers"];
        put?: never;
        post: operations["addUserToWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}/invitation-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makeInvitationLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateUserStatus"];
        post?: never;
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/activeWorkspace/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setActiveWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/defaultWorkspace/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setDefaultWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/member-profile/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMemberProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateMemberProfile"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveUserManagerRole"];
        delete: operations["removeUserManagerRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-up/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["filterWorkspaceUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findUserTeamManagers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/hourly-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setWorkspaceHourlyRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/cost-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setWorkspaceCostRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}/hourly-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setMemberHourlyRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/users/{userId}/cost-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setMemberCostRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProjects"];
        put?: never;
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/from-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createFromTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOneProject"];
        put: operations["updateProject"];
        post?: never;
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateTemplate"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/users/{userId}/hourly-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setProjectMemberHourlyRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/users/{userId}/cost-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setProjectMemberCostRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProjectCustomFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/custom-fields/{customFieldId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeProjectCustomField"];
        options?: never;
        head?: never;
        patch: operations["updateProjectCustomField"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateEstimate"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addOrRemoveMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["replaceMemberships"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTasks"];
        put?: never;
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOneTask"];
        put: operations["changeTask"];
        post?: never;
        delete: operations["removeOneTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}/hourly-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setTaskHourlyRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}/cost-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setTaskCostRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user/{userId}/time-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTimeEntries"];
        put: operations["updateTimeEntries"];
        post: operations["createForUser"];
        delete: operations["deleteTimeEntries"];
        options?: never;
        head?: never;
        patch: operations["stopTimer"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries/status/in-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRunning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries/{timeEntryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTimeEntry"];
        put: operations["updateTimeEntry"];
        post?: never;
        delete: operations["deleteTimeEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getTimeEntriesByIds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user/{userId}/time-entries/{timeEntryId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["duplicateTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries/invoiced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["markInvoiced"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries/{timeEntryId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["splitTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/time-entries/{timeEntryId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user/{userId}/deleted-time-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeletedTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/user/{userId}/time-entry-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggestTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/sample-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sampleData"];
        put?: never;
        post?: never;
        delete: operations["removeSampleData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFavorites"];
        put?: never;
        post: operations["createFavorite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/favorites/{favoriteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateFavorite"];
        post?: never;
        delete: operations["deleteFavorite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/timesheet-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTimesheetTemplates"];
        put?: never;
        post: operations["createTimesheetTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/timesheet-templates/{timesheetTemplateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteTimesheetTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["summaryReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/reports/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["detailedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/reports/weekly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["weeklyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/reports/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attendanceReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/reports/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["explainAmount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/team-activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTeamActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/shared-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSharedReports"];
        put?: never;
        post: operations["saveSharedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/shared-reports/{sharedReportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateSharedReport"];
        post?: never;
        delete: operations["deleteSharedReport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared-reports/{sharedReportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["viewSharedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/addons/{addonId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAddonWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhooks"];
        put?: never;
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhook"];
        put: operations["updateWebhook"];
        post?: never;
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks/{webhookId}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["generateNewToken"];
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks/{webhookId}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getLogsForWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks/{webhookId}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhookEventStatusesWithLatestLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["repeatDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/request-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLoggedRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/request-log/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countLoggedRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/request-log/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLoggedRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/request-log/{requestId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportLoggedRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/instants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readInstant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["explainRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/entities/created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCreatedEntityInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/entities/updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUpdatedEntityInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/entities/deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDeletedEntityInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["searchAuditLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/audit-log/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auditChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TagOut: {
            id: string;
            name: string;
            workspaceId: string;
            archived: boolean;
        };
        TagIn: {
            name?: string | null;
        };
        TagUpdate: {
            name?: string | null;
            archived?: boolean | null;
        };
        CustomFieldIn: {
            /** @enum {unknown} */
            type: "CHECKBOX" | "DROPDOWN_MULTIPLE" | "DROPDOWN_SINGLE" | "LINK" | "NUMBER" | "TXT";
            name?: string | null;
            /** @enum {unknown} */
            entityType?: "TIMEENTRY" | "USER";
            description?: string | null;
            placeholder?: string | null;
            allowedValues?: string[];
            /** @enum {unknown} */
            status?: "INACTIVE" | "INVISIBLE" | "VISIBLE";
            required?: boolean;
            onlyAdminCanEdit?: boolean;
            workspaceDefaultValue?: boolean | number | string | (boolean | number | string | null)[] | null;
        };
        CustomFieldOut: {
            id: string;
            name: string;
            /** @enum {unknown} */
            type: "CHECKBOX" | "DROPDOWN_MULTIPLE" | "DROPDOWN_SINGLE" | "LINK" | "NUMBER" | "TXT";
            description: string | null;
            placeholder: string | null;
            allowedValues: string[];
            /** @enum {unknown} */
            status: "INACTIVE" | "INVISIBLE" | "VISIBLE";
            required: boolean;
            onlyAdminCanEdit: boolean;
            workspaceId: string;
            workspaceDefaultValue: unknown;
            projectDefaultValues: components["schemas"]["ProjectDefaultOut"][];
            /** @enum {unknown} */
            entityType: "TIMEENTRY" | "USER";
        };
        ProjectDefaultOut: {
            projectId: string;
            value: unknown;
            /** @enum {unknown} */
            status: "INACTIVE" | "INVISIBLE" | "VISIBLE";
        };
        CustomFieldUpdate: {
            /** @enum {unknown} */
            type: "CHECKBOX" | "DROPDOWN_MULTIPLE" | "DROPDOWN_SINGLE" | "LINK" | "NUMBER" | "TXT";
            name?: string | null;
            description?: string | null;
            placeholder?: string | null;
            allowedValues?: string[];
            /** @enum {unknown} */
            status?: "INACTIVE" | "INVISIBLE" | "VISIBLE";
            required?: boolean;
            onlyAdminCanEdit?: boolean;
            workspaceDefaultValue?: boolean | number | string | (boolean | number | string | null)[] | null;
        };
        EmailChange: {
            currentPassword?: string;
            totp?: string | null;
            email: string;
        };
        Verification: {
            token: string;
        };
        HandOver: {
            userId: string;
            refreshToken: string;
        };
        ExchangeToken: {
            exchangeToken: string;
        };
        SignedIn: {
            token: string;
            refreshToken: string;
            id: string;
            email: string | null;
            name: string;
            activeWorkspace: string | null;
        };
        KeyOut: {
            id: string;
            name: string;
            workspaceId: string | null;
            readOnly: boolean;
            logAll: boolean;
            requestsPerSecond: number;
            hint: string;
            createdAt: string;
            lastUsedAt: string | null;
            expiresAt: string | null;
        };
        KeyIn: {
            name?: string | null;
            workspaceId?: string | null;
            readOnly?: boolean;
            expiresAt?: string | null;
            logAll?: boolean;
            requestsPerSecond?: number;
        };
        NewKey: {
            id: string;
            name: string;
            workspaceId: string | null;
            readOnly: boolean;
            logAll: boolean;
            requestsPerSecond: number;
            hint: string;
            createdAt: string;
            lastUsedAt: string | null;
            expiresAt: string | null;
            apiKey: string;
        };
        PasswordChange: {
            password: string;
            currentPassword?: string;
        };
        MailWish: {
            email: string;
        };
        PasswordReset: {
            token: string;
            password: string;
        };
        Refresh: {
            refreshToken: string;
        };
        Tokens: {
            token?: string;
            refreshToken?: string;
        };
        SessionOut: {
            id: string;
            agent: string;
            createdAt: string;
            lastUsedAt: string;
            expiresAt: string;
            current: boolean;
        };
        SignIn: {
            email: string;
            password: string;
            totp?: string | null;
        };
        TwoFactorState: {
            enabled: boolean;
            recoveryCodesLeft: number;
        };
        Proof: {
            currentPassword?: string;
            totp?: string | null;
        };
        TwoFactorSecret: {
            secret: string;
            uri: string;
            qr: string;
        };
        Confirmation: {
            totp: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        WorkspaceOut: {
            id: string;
            name: string;
            hourlyRate: components["schemas"]["Money"] | null;
            costRate: components["schemas"]["Money"] | null;
            memberships: components["schemas"]["MembershipOut"][];
            workspaceSettings: components["schemas"]["WorkspaceSettings"];
            imageUrl: string;
            featureSubscriptionType: string;
            features: ("ADD_TIME_FOR_OTHERS" | "ADMIN_PANEL" | "ALERTS" | "APPROVAL" | "AUDIT_LOG" | "AUTOMATIC_LOCK" | "BRANDED_REPORTS" | "BULK_EDIT" | "CUSTOM_FIELDS" | "CUSTOM_REPORTING" | "CUSTOM_SUBDOMAIN" | "CREATION_PERMISSIONS" | "DECIMAL_FORMAT" | "DISABLE_MANUAL_MODE" | "EDIT_MEMBER_PROFILE" | "EXCLUDE_NON_BILLABLE_FROM_ESTIMATE" | "EXPENSES" | "FILE_IMPORT" | "TIMESHEET_IMPORT" | "USER_IMPORT" | "HIDE_PAGES" | "HISTORIC_RATES" | "INVOICING" | "INVOICE_EMAILS" | "INVOICE_REMINDERS" | "LABOR_COST" | "LOCATIONS" | "MANAGER_ROLE" | "MULTI_FACTOR_AUTHENTICATION" | "PROJECT_BUDGET" | "PROJECT_TEMPLATES" | "GRANT_PROJECT_MANAGER_ROLE" | "PRIVATE_PROJECT_ACCESS" | "QUICKBOOKS_INTEGRATION" | "RECURRING_ESTIMATES" | "RECURRING_INVOICES" | "REQUIRED_FIELDS" | "SCHEDULED_REPORTS" | "SCHEDULING" | "SCREENSHOTS" | "SSO" | "SUMMARY_ESTIMATE" | "TARGETS_AND_REMINDERS" | "TASK_RATES" | "TIME_OFF" | "UNLIMITED_REPORTS" | "USER_CUSTOM_FIELDS" | "WHO_CAN_CHANGE_TIMEENTRY_BILLABILITY" | "BREAKS" | "KIOSK_SESSION_DURATION" | "KIOSK_PIN_REQUIRED" | "WHO_CAN_SEE_ALL_TIME_ENTRIES" | "WHO_CAN_SEE_PROJECT_STATUS" | "WHO_CAN_SEE_PUBLIC_PROJECTS_ENTRIES" | "WHO_CAN_SEE_TEAMS_DASHBOARD" | "WORKSPACE_LOCK_TIMEENTRIES" | "WORKSPACE_TIME_AUDIT" | "WORKSPACE_TIME_ROUNDING" | "KIOSK" | "KIOSK_SIX_DIGIT_PIN" | "KIOSK_QR_CODE" | "LIMITED_USERS" | "FORECASTING" | "TIME_TRACKING" | "ATTENDANCE_REPORT" | "WORKSPACE_TRANSFER" | "FAVORITE_ENTRIES" | "SPLIT_TIME_ENTRY" | "CLIENT_CURRENCY" | "SCHEDULING_FORECASTING" | "SCIM" | "UNLIMITED_USER_SEATS" | "BILLABLE_HOURS" | "PROJECT_ESTIMATE" | "CSV_EXPORT" | "XLSX_EXPORT" | "ONE_MONTH_RANGE_REPORTS" | "ONE_YEAR_RANGE_REPORTS" | "SHARED_REPORTS")[];
            currencies: components["schemas"]["CurrencyOut"][];
            subdomain?: components["schemas"]["SubdomainOut"];
            /** @default null */
            cakeOrganizationId: string | null;
        };
        Money: {
            amount: number;
            currency: string;
        };
        MembershipOut: {
            userId: string;
            hourlyRate: components["schemas"]["Money"] | null;
            costRate: components["schemas"]["Money"] | null;
            targetId: string;
            /** @enum {unknown} */
            membershipType: "PROJECT" | "USERGROUP" | "WORKSPACE";
            /** @enum {unknown} */
            membershipStatus: "ACTIVE" | "DECLINED" | "INACTIVE" | "PENDING";
        };
        WorkspaceSettings: {
            /** @default false */
            timeRoundingInReports: boolean;
            /** @default true */
            onlyAdminsSeeBillableRates: boolean;
            /** @default true */
            onlyAdminsCreateProject: boolean;
            /** @default false */
            onlyAdminsSeeDashboard: boolean;
            /** @default true */
            defaultBillableProjects: boolean;
            /** @default null */
            lockTimeEntries: string | null;
            /** @default null */
            lockTimeZone: string | null;
            round?: components["schemas"]["Round"];
            /** @default true */
            projectFavorites: boolean;
            /** @default true */
            canSeeTimeSheet: boolean;
            /** @default true */
            canSeeTracker: boolean;
            /** @default false */
            projectPickerSpecialFilter: boolean;
            /** @default false */
            forceProjects: boolean;
            /** @default false */
            forceTasks: boolean;
            /** @default false */
            forceTags: boolean;
            /** @default false */
            forceDescription: boolean;
            /** @default false */
            onlyAdminsSeeAllTimeEntries: boolean;
            /** @default false */
            onlyAdminsSeePublicProjectsEntries: boolean;
            /** @default true */
            trackTimeDownToSecond: boolean;
            /** @default client */
            projectGroupingLabel: string;
            /** @default project */
            projectLabel: string;
            /** @default task */
            taskLabel: string;
            /** @default [] */
            adminOnlyPages: ("PROJECT" | "REPORTS" | "TEAM")[];
            /** @default null */
            automaticLock: components["schemas"]["AutomaticLock"] | null;
            /** @default false */
            onlyAdminsCreateTag: boolean;
            /** @default true */
            onlyAdminsCreateTask: boolean;
            /**
             * @default DEFAULT
             * @enum {unknown}
             */
            timeTrackingMode: "DEFAULT" | "STOPWATCH_ONLY";
            /** @default false */
            multiFactorEnabled: boolean;
            /**
             * @default COMMA_PERIOD
             * @enum {unknown}
             */
            numberFormat: "COMMA_PERIOD" | "PERIOD_COMMA" | "QUOTATION_MARK_PERIOD" | "SPACE_COMMA";
            /**
             * @default CURRENCY_SPACE_VALUE
             * @enum {unknown}
             */
            currencyFormat: "CURRENCY_SPACE_VALUE" | "CURRENCY_VALUE" | "VALUE_CURRENCY" | "VALUE_SPACE_CURRENCY";
            /**
             * @default FULL
             * @enum {unknown}
             */
            durationFormat: "COMPACT" | "DECIMAL" | "FULL";
            entityCreationPermissions?: components["schemas"]["CreationPermissions"];
            /** @default true */
            isProjectPublicByDefault: boolean;
            /** @default false */
            onlyAdminsCanChangeBillableStatus: boolean;
            /** @default true */
            activeBillableHours: boolean;
            /** @default false */
            timeApprovalEnabled: boolean;
            /** @default false */
            invoicingEnabled: boolean;
            workingDays?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY")[];
            /** @default false */
            breaksEnabled: boolean;
            /** @default false */
            timeOffEnabled: boolean;
            /** @default false */
            managersMayEdit: boolean;
            /** @default false */
            onlyOwnTimeInTotals: boolean;
            /** @default true */
            peopleInPublicLinks: boolean;
            /** @default [] */
            auditClassesOff: ("CLIENT" | "EXPENSE" | "PROJECT" | "TAG" | "TASK" | "TIME_ENTRY")[];
        };
        Round: {
            /** @default Round to nearest */
            round: string;
            /** @default 15 */
            minutes: string;
        };
        AutomaticLock: {
            /** @default null */
            changeDay: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            /** @default null */
            dayOfMonth: number | null;
            /** @default null */
            firstDay: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            /** @default null */
            olderThanPeriod: ("DAYS" | "MONTHS" | "WEEKS") | null;
            /** @default null */
            olderThanValue: number | null;
            /** @default null */
            type: ("MONTHLY" | "OLDER_THAN" | "WEEKLY") | null;
        };
        CreationPermissions: {
            whoCanCreateProjectsAndClients?: components["schemas"]["CreationPermission"];
            whoCanCreateTags?: components["schemas"]["CreationPermission"];
            whoCanCreateTasks?: components["schemas"]["CreationPermission"];
        };
        CreationPermission: {
            /** @default [] */
            creators: string[];
            /**
             * @default ADMINS
             * @enum {unknown}
             */
            value: "ADMINS" | "ADMINS_AND_PROJECT_MANAGERS" | "EVERYONE";
        };
        CurrencyOut: {
            id: string;
            code: string;
            isDefault: boolean;
        };
        SubdomainOut: {
            /** @default null */
            name: string | null;
            /** @default false */
            enabled: boolean;
        };
        WorkspaceIn: {
            name?: string | null;
            organizationId?: string | null;
        };
        PlanIn: {
            /** @enum {unknown} */
            plan: "BASIC" | "ENTERPRISE" | "FREE" | "PRO" | "STANDARD";
        };
        GeneralOut: {
            name: string;
            timeZone: string;
            imageUrl: string;
            currency: string;
            /** @enum {unknown} */
            plan: "BASIC" | "ENTERPRISE" | "FREE" | "PRO" | "STANDARD";
            requestsPerSecond: number;
        };
        GeneralUpdate: {
            name?: string;
            timeZone?: string;
            imageUrl?: string;
            currency?: string;
            requestsPerSecond?: number;
        };
        WorkspaceSettingsPatch: {
            timeRoundingInReports?: boolean;
            onlyAdminsSeeBillableRates?: boolean;
            onlyAdminsCreateProject?: boolean;
            onlyAdminsSeeDashboard?: boolean;
            defaultBillableProjects?: boolean;
            lockTimeEntries?: string | null;
            lockTimeZone?: string | null;
            round?: components["schemas"]["RoundPatch"];
            projectFavorites?: boolean;
            canSeeTimeSheet?: boolean;
            canSeeTracker?: boolean;
            projectPickerSpecialFilter?: boolean;
            forceProjects?: boolean;
            forceTasks?: boolean;
            forceTags?: boolean;
            forceDescription?: boolean;
            onlyAdminsSeeAllTimeEntries?: boolean;
            onlyAdminsSeePublicProjectsEntries?: boolean;
            trackTimeDownToSecond?: boolean;
            projectGroupingLabel?: string;
            projectLabel?: string;
            taskLabel?: string;
            adminOnlyPages?: ("PROJECT" | "REPORTS" | "TEAM")[];
            automaticLock?: components["schemas"]["AutomaticLock"] | null;
            onlyAdminsCreateTag?: boolean;
            onlyAdminsCreateTask?: boolean;
            /** @enum {unknown} */
            timeTrackingMode?: "DEFAULT" | "STOPWATCH_ONLY";
            multiFactorEnabled?: boolean;
            /** @enum {unknown} */
            numberFormat?: "COMMA_PERIOD" | "PERIOD_COMMA" | "QUOTATION_MARK_PERIOD" | "SPACE_COMMA";
            /** @enum {unknown} */
            currencyFormat?: "CURRENCY_SPACE_VALUE" | "CURRENCY_VALUE" | "VALUE_CURRENCY" | "VALUE_SPACE_CURRENCY";
            /** @enum {unknown} */
            durationFormat?: "COMPACT" | "DECIMAL" | "FULL";
            entityCreationPermissions?: components["schemas"]["CreationPermissionsPatch"];
            isProjectPublicByDefault?: boolean;
            onlyAdminsCanChangeBillableStatus?: boolean;
            activeBillableHours?: boolean;
            timeApprovalEnabled?: boolean;
            invoicingEnabled?: boolean;
            workingDays?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY")[];
            breaksEnabled?: boolean;
            timeOffEnabled?: boolean;
            managersMayEdit?: boolean;
            onlyOwnTimeInTotals?: boolean;
            peopleInPublicLinks?: boolean;
            auditClassesOff?: ("CLIENT" | "EXPENSE" | "PROJECT" | "TAG" | "TASK" | "TIME_ENTRY")[];
        };
        RoundPatch: {
            round?: string;
            minutes?: string;
        };
        CreationPermissionsPatch: {
            whoCanCreateProjectsAndClients?: components["schemas"]["CreationPermissionPatch"];
            whoCanCreateTags?: components["schemas"]["CreationPermissionPatch"];
            whoCanCreateTasks?: components["schemas"]["CreationPermissionPatch"];
        };
        CreationPermissionPatch: {
            creators?: string[];
            /** @enum {unknown} */
            value?: "ADMINS" | "ADMINS_AND_PROJECT_MANAGERS" | "EVERYONE";
        };
        "hourbook.features.groups.schemas.GroupOut": {
            id: string;
            name: string;
            workspaceId: string;
            userIds: string[];
            /** @default [] */
            teamManagers: components["schemas"]["TeamManagerOut"][];
        };
        TeamManagerOut: {
            id: string;
            name: string;
        };
        GroupIn: {
            name?: string | null;
        };
        GroupUpdate: {
            name?: string | null;
            userIds?: string[];
        };
        GroupMemberIn: {
            userId: string;
        };
        ClientOut: {
            id: string;
            name: string;
            email: string | null;
            ccEmails: string[] | null;
            workspaceId: string;
            archived: boolean;
            address: string | null;
            note: string | null;
            currencyId: string;
            currencyCode?: string;
        };
        ClientIn: {
            name?: string | null;
            email?: string | null;
            address?: string | null;
            note?: string | null;
        };
        ClientUpdate: {
            name?: string | null;
            email?: string | null;
            address?: string | null;
            note?: string | null;
            archived?: boolean | null;
            ccEmails?: string[] | null;
            currencyId?: string | null;
        };
        UserOut: {
            id: string;
            email: string | null;
            name: string | null;
            memberships: components["schemas"]["MembershipOut"][];
            profilePicture: string;
            activeWorkspace: string;
            defaultWorkspace: string;
            settings: components["schemas"]["UserSettings"] | null;
            /** @enum {unknown} */
            status: "ACTIVE" | "DELETED" | "LIMITED" | "LIMITED_DELETED" | "NOT_REGISTERED" | "PENDING_EMAIL_VERIFICATION";
            customFields: components["schemas"]["UserFieldValueOut"][];
            roles?: components["schemas"]["RoleOut"][];
        };
        UserSettings: {
            /**
             * @default MONDAY
             * @enum {unknown}
             */
            weekStart: "FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY";
            /** @default UTC */
            timeZone: string;
            /**
             * @default HOUR24
             * @enum {unknown}
             */
            timeFormat: "HOUR12" | "HOUR24";
            /** @default YYYY-MM-DD */
            dateFormat: string;
            /** @default false */
            sendNewsletter: boolean;
            /** @default false */
            weeklyUpdates: boolean;
            /** @default false */
            longRunning: boolean;
            /** @default true */
            scheduledReports: boolean;
            /** @default true */
            approval: boolean;
            /** @default true */
            pto: boolean;
            /** @default true */
            alerts: boolean;
            /** @default true */
            reminders: boolean;
            /** @default false */
            timeTrackingManual: boolean;
            summaryReportSettings?: components["schemas"]["SummaryReportSettings"];
            /** @default false */
            isCompactViewOn: boolean;
            /**
             * @default ME
             * @enum {unknown}
             */
            dashboardSelection: "ME" | "TEAM";
            /**
             * @default PROJECT
             * @enum {unknown}
             */
            dashboardViewType: "BILLABILITY" | "PROJECT";
            /** @default false */
            dashboardPinToTop: boolean;
            /** @default 50 */
            projectListCollapse: number | null;
            /** @default false */
            collapseAllProjectLists: boolean;
            /** @default false */
            groupSimilarEntriesDisabled: boolean;
            /** @default 09:00 */
            myStartOfDay: string;
            /** @default false */
            projectPickerTaskFilter: boolean;
            /** @default EN */
            lang: string;
            /** @default false */
            multiFactorEnabled: boolean;
            /**
             * @default DEFAULT
             * @enum {unknown}
             */
            theme: "DARK" | "DEFAULT";
            /** @default true */
            scheduling: boolean;
            /** @default false */
            onboarding: boolean;
            /** @default false */
            showOnlyWorkingDays: boolean;
            /** @default false */
            invoiceReminders: boolean;
        };
        SummaryReportSettings: {
            /** @default Project */
            group: string;
            /** @default Time Entry */
            subgroup: string;
        };
        UserFieldValueOut: {
            customFieldId: string;
            userId: string;
            value: unknown;
            customFieldName: string;
            /** @enum {unknown} */
            customFieldType: "CHECKBOX" | "DROPDOWN_MULTIPLE" | "DROPDOWN_SINGLE" | "LINK" | "NUMBER" | "TXT";
        };
        RoleOut: {
            /** @enum {unknown} */
            role: "OWNER" | "PROJECT_MANAGER" | "TEAM_MANAGER" | "WORKSPACE_ADMIN";
            entities: components["schemas"]["RoleEntityOut"][];
        };
        RoleEntityOut: {
            id: string;
            name: string;
            /** @default null */
            source: {
                [key: string]: string;
            } | null;
        };
        ValueIn: {
            value?: boolean | number | string | (boolean | number | string | null)[] | null;
        };
        InvitationsIn: {
            emails: string[];
            sendEmail?: boolean;
        };
        Invitation: {
            email: string;
            /** @enum {unknown} */
            status: "INVITED" | "WAITING";
            url: string | null;
            expiresAt: string | null;
        };
        LinkToken: {
            token: string;
        };
        InvitationOut: {
            workspaceName: string;
            email: string;
            registered: boolean;
        };
        Joining: {
            token: string;
            password: string;
            name?: string | null;
            timeZone?: string | null;
            totp?: string | null;
        };
        LimitedUsersIn: {
            users: components["schemas"]["LimitedUserIn"][];
        };
        LimitedUserIn: {
            name: string;
            costRate?: number | null;
            hourlyRate?: number | null;
            userCustomFields?: components["schemas"]["UserFieldIn"][];
            userGroups?: string[];
            /** @enum {unknown} */
            weekStart?: "FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY";
            /** @example PT1H30M */
            workCapacity?: string;
            workingDays?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY")[];
        };
        UserFieldIn: {
            customFieldId: string;
            value?: boolean | number | string | (boolean | number | string | null)[] | null;
        };
        LimitedUsersOut: {
            users: components["schemas"]["UserOut"][];
        };
        InvitationIn: {
            email: string;
        };
        InvitationLink: {
            url: string;
            expiresAt: string;
        };
        StatusIn: {
            /** @enum {unknown} */
            status: "ACTIVE" | "INACTIVE";
        };
        AccountUpdate: {
            name?: string;
            profilePicture?: string;
            settings?: components["schemas"]["SettingsUpdate"];
            uiPreferences?: Record<string, never>;
        };
        SettingsUpdate: {
            /** @enum {unknown} */
            weekStart?: "FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY";
            timeZone?: string;
            /** @enum {unknown} */
            timeFormat?: "HOUR12" | "HOUR24";
            dateFormat?: string;
            sendNewsletter?: boolean;
            weeklyUpdates?: boolean;
            longRunning?: boolean;
            scheduledReports?: boolean;
            approval?: boolean;
            pto?: boolean;
            alerts?: boolean;
            reminders?: boolean;
            timeTrackingManual?: boolean;
            summaryReportSettings?: components["schemas"]["SummaryReportSettings"];
            isCompactViewOn?: boolean;
            /** @enum {unknown} */
            dashboardSelection?: "ME" | "TEAM";
            /** @enum {unknown} */
            dashboardViewType?: "BILLABILITY" | "PROJECT";
            dashboardPinToTop?: boolean;
            projectListCollapse?: number | null;
            collapseAllProjectLists?: boolean;
            groupSimilarEntriesDisabled?: boolean;
            myStartOfDay?: string;
            projectPickerTaskFilter?: boolean;
            lang?: string;
            /** @enum {unknown} */
            theme?: "DARK" | "DEFAULT";
            scheduling?: boolean;
            onboarding?: boolean;
            showOnlyWorkingDays?: boolean;
            invoiceReminders?: boolean;
        };
        AccountOut: {
            id: string;
            email: string | null;
            name: string | null;
            memberships: components["schemas"]["MembershipOut"][];
            profilePicture: string;
            activeWorkspace: string;
            defaultWorkspace: string;
            settings: components["schemas"]["UserSettings"] | null;
            /** @enum {unknown} */
            status: "ACTIVE" | "DELETED" | "LIMITED" | "LIMITED_DELETED" | "NOT_REGISTERED" | "PENDING_EMAIL_VERIFICATION";
            customFields: components["schemas"]["UserFieldValueOut"][];
            roles?: components["schemas"]["RoleOut"][];
            uiPreferences: Record<string, never>;
        };
        ProfileOut: {
            email: string | null;
            hasPassword: boolean;
            hasPendingApprovalRequest: boolean;
            imageUrl: string;
            name: string | null;
            userCustomFieldValues: components["schemas"]["ProfileFieldOut"][];
            /** @enum {unknown} */
            weekStart: "FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY";
            workCapacity: string;
            workingDays: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY")[];
            workspaceNumber: number;
        };
        ProfileFieldOut: {
            customField: components["schemas"]["CustomFieldOut"];
            customFieldId: string;
            name: string;
            /** @enum {unknown} */
            sourceType: "USER" | "WORKSPACE";
            /** @enum {unknown} */
            type: "CHECKBOX" | "DROPDOWN_MULTIPLE" | "DROPDOWN_SINGLE" | "LINK" | "NUMBER" | "TXT";
            userId: string;
            value: unknown;
        };
        ProfileUpdate: {
            imageUrl?: string;
            name?: string;
            removeProfileImage?: boolean;
            userCustomFields?: components["schemas"]["UserFieldIn"][];
            /** @enum {unknown} */
            weekStart?: "FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY";
            /** @example PT1H30M */
            workCapacity?: string;
            workingDays?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY")[] | string;
        };
        RoleIn: {
            entityId: string;
            /** @enum {unknown} */
            role: "PROJECT_MANAGER" | "TEAM_MANAGER" | "WORKSPACE_ADMIN";
            sourceType?: "USER_GROUP" | null;
        };
        RoleAssignmentOut: {
            workspaceId: string;
            userId: string;
            role: components["schemas"]["RoleOf"];
        };
        RoleOf: {
            id: string;
            /** @enum {unknown} */
            name: "PROJECT_MANAGER" | "TEAM_MANAGER" | "WORKSPACE_ADMIN";
            /** @default null */
            source: components["schemas"]["RoleSource"] | null;
        };
        RoleSource: {
            id: string;
            /** @enum {unknown} */
            type: "USER_GROUP";
        };
        UserFilter: {
            accountStatuses?: ("ACTIVE" | "DELETED" | "LIMITED" | "LIMITED_DELETED" | "NOT_REGISTERED" | "PENDING_EMAIL_VERIFICATION")[];
            email?: string;
            includeRoles?: boolean;
            /** @enum {unknown} */
            memberships?: "ALL" | "NONE" | "PROJECT" | "USERGROUP" | "WORKSPACE";
            name?: string;
            page?: number;
            pageSize?: number;
            projectId?: string;
            roles?: ("OWNER" | "PROJECT_MANAGER" | "TEAM_MANAGER" | "WORKSPACE_ADMIN")[];
            /** @enum {unknown} */
            sortColumn?: "ACCESS" | "COSTRATE" | "EMAIL" | "HOURLYRATE" | "ID" | "NAME" | "NAME_LOWERCASE";
            /** @enum {unknown} */
            sortOrder?: "ASCENDING" | "DESCENDING";
            status?: ("ACTIVE" | "ALL" | "DECLINED" | "INACTIVE" | "PENDING") | null;
            userGroups?: string[];
        };
        WorkspaceRateIn: {
            amount: number | null;
            since?: string | null;
            currency: string;
        };
        RateIn: {
            amount: number | null;
            since?: string | null;
        };
        ProjectOut: {
            id: string;
            name: string;
            hourlyRate: components["schemas"]["Money"] | null;
            clientId: string;
            workspaceId: string;
            billable: boolean;
            memberships: components["schemas"]["MembershipOut"][];
            color: string;
            estimate: components["schemas"]["EstimateOut"];
            archived: boolean;
            duration: string;
            clientName: string;
            note: string;
            costRate: components["schemas"]["Money"] | null;
            timeEstimate: components["schemas"]["TimeEstimateOut"];
            budgetEstimate: components["schemas"]["BudgetEstimateOut"] | null;
            estimateReset: components["schemas"]["EstimateResetOut"] | null;
            template: boolean;
            public: boolean;
            client?: components["schemas"]["ProjectClientOut"] | null;
            tasks?: components["schemas"]["HydratedTaskOut"][];
            customFields?: components["schemas"]["ProjectFieldOut"][];
            currency?: components["schemas"]["ProjectCurrencyOut"];
            favorite?: boolean;
        };
        EstimateOut: {
            estimate: string;
            /** @enum {unknown} */
            type: "AUTO" | "MANUAL";
        };
        TimeEstimateOut: {
            estimate: string;
            /** @enum {unknown} */
            type: "AUTO" | "MANUAL";
            resetOption: ("MONTHLY" | "WEEKLY" | "YEARLY") | null;
            active: boolean;
            includeNonBillable: boolean;
        };
        BudgetEstimateOut: {
            estimate: number;
            /** @enum {unknown} */
            type: "AUTO" | "MANUAL";
            resetOption: ("MONTHLY" | "WEEKLY" | "YEARLY") | null;
            active: boolean;
            includeExpenses: boolean;
        };
        EstimateResetOut: {
            /** @enum {unknown} */
            interval: "MONTHLY" | "WEEKLY" | "YEARLY";
            dayOfMonth: number | null;
            dayOfWeek: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            hour: number;
            month: ("APRIL" | "AUGUST" | "DECEMBER" | "FEBRUARY" | "JANUARY" | "JULY" | "JUNE" | "MARCH" | "MAY" | "NOVEMBER" | "OCTOBER" | "SEPTEMBER") | null;
        };
        ProjectClientOut: {
            id: string;
            name: string;
            email: string | null;
            workspaceId: string;
            archived: boolean;
            address: string | null;
            note: string | null;
        };
        HydratedTaskOut: {
            id: string;
            name: string;
            projectId: string;
            assigneeIds: string[];
            assigneeId: string | null;
            userGroupIds: string[];
            estimate: string;
            /** @enum {unknown} */
            status: "ACTIVE" | "DONE";
            budgetEstimate: number;
            duration: string;
            billable: boolean;
            hourlyRate: components["schemas"]["Money"] | null;
            costRate: components["schemas"]["Money"] | null;
            active?: boolean;
            /** @default false */
            favorite: boolean;
        };
        ProjectFieldOut: {
            customFieldId: string;
            name: string;
            type: string;
            value: unknown;
            status: string;
        };
        ProjectCurrencyOut: {
            id: string;
            code: string;
        };
        HydratedProject: {
            id: string;
            name: string;
            hourlyRate: components["schemas"]["Money"] | null;
            clientId: string;
            client: components["schemas"]["ProjectClientOut"] | null;
            workspaceId: string;
            billable: boolean;
            memberships: components["schemas"]["MembershipOut"][];
            color: string;
            estimate: components["schemas"]["EstimateOut"];
            archived: boolean;
            tasks: components["schemas"]["HydratedTaskOut"][];
            note: string;
            duration: string;
            costRate: components["schemas"]["Money"] | null;
            timeEstimate: components["schemas"]["TimeEstimateOut"];
            budgetEstimate: components["schemas"]["BudgetEstimateOut"] | null;
            estimateReset: components["schemas"]["EstimateResetOut"] | null;
            customFields: components["schemas"]["ProjectFieldOut"][];
            currency: components["schemas"]["ProjectCurrencyOut"];
            favorite: boolean;
            template: boolean;
            public: boolean;
        };
        ProjectIn: {
            name?: string | null;
            clientId?: string | null;
            isPublic?: boolean | null;
            billable?: boolean | null;
            color?: string | null;
            note?: string | null;
            hourlyRate?: components["schemas"]["RateIn"] | null;
            costRate?: components["schemas"]["RateIn"] | null;
            estimate?: components["schemas"]["EstimateIn"] | null;
            memberships?: components["schemas"]["MembershipIn"][] | null;
            tasks?: components["schemas"]["NewTaskIn"][] | null;
        };
        EstimateIn: {
            estimate?: string | null;
            /** @enum {unknown} */
            type?: "AUTO" | "MANUAL";
        };
        MembershipIn: {
            userId?: string | null;
            hourlyRate?: components["schemas"]["RateIn"] | null;
            costRate?: components["schemas"]["RateIn"] | null;
            membershipType?: ("PROJECT" | "USERGROUP" | "WORKSPACE") | null;
            membershipStatus?: ("ACTIVE" | "ALL" | "DECLINED" | "INACTIVE" | "PENDING") | null;
        };
        NewTaskIn: {
            name?: string | null;
            id?: string | null;
            projectId?: string | null;
            assigneeIds?: string[] | null;
            assigneeId?: string | null;
            userGroupIds?: string[] | null;
            estimate?: string | null;
            status?: ("ACTIVE" | "ALL" | "DONE") | null;
            budgetEstimate?: number | null;
            billable?: boolean | null;
            hourlyRate?: components["schemas"]["RateIn"] | null;
            costRate?: components["schemas"]["RateIn"] | null;
        };
        FromTemplateIn: {
            name?: string | null;
            templateProjectId?: string | null;
            clientId?: string | null;
            color?: string | null;
            isPublic?: boolean | null;
        };
        ProjectUpdate: {
            name?: string | null;
            clientId?: string | null;
            isPublic?: boolean | null;
            billable?: boolean | null;
            archived?: boolean | null;
            color?: string | null;
            note?: string | null;
            hourlyRate?: components["schemas"]["RateIn"] | null;
            costRate?: components["schemas"]["RateIn"] | null;
        };
        "hourbook.features.projects.schemas.TemplateIn": {
            isTemplate: boolean;
        };
        ProjectDefaultIn: {
            defaultValue?: boolean | number | string | (boolean | number | string | null)[] | null;
            /** @enum {unknown} */
            status?: "INACTIVE" | "INVISIBLE" | "VISIBLE";
        };
        EstimatesIn: {
            timeEstimate?: components["schemas"]["TimeEstimateIn"] | null;
            budgetEstimate?: components["schemas"]["BudgetEstimateIn"] | null;
            estimateReset?: components["schemas"]["EstimateResetIn"] | null;
        };
        TimeEstimateIn: {
            active?: boolean;
            estimate?: string | null;
            /** @enum {unknown} */
            type?: "AUTO" | "MANUAL";
            resetOption?: ("MONTHLY" | "WEEKLY" | "YEARLY") | null;
            includeNonBillable?: boolean;
        };
        BudgetEstimateIn: {
            active?: boolean;
            estimate?: number | null;
            /** @enum {unknown} */
            type?: "AUTO" | "MANUAL";
            resetOption?: ("MONTHLY" | "WEEKLY" | "YEARLY") | null;
            includeExpenses?: boolean;
        };
        EstimateResetIn: {
            active?: boolean;
            isActive?: boolean;
            interval?: ("MONTHLY" | "WEEKLY" | "YEARLY") | null;
            dayOfMonth?: number | null;
            dayOfWeek?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            hour?: number | null;
            month?: ("APRIL" | "AUGUST" | "DECEMBER" | "FEBRUARY" | "JANUARY" | "JULY" | "JUNE" | "MARCH" | "MAY" | "NOVEMBER" | "OCTOBER" | "SEPTEMBER") | null;
        };
        MembershipsIn: {
            memberships: components["schemas"]["UserWithRatesIn"][];
            userGroups?: components["schemas"]["GroupIdsIn"] | null;
        };
        UserWithRatesIn: {
            userId: string;
            hourlyRate?: components["schemas"]["RateIn"] | null;
            costRate?: components["schemas"]["RateIn"] | null;
        };
        GroupIdsIn: {
            /** @enum {unknown} */
            contains?: "CONTAINS" | "DOES_NOT_CONTAIN";
            ids?: string[];
            /** @enum {unknown} */
            status?: "ACTIVE" | "ALL" | "INACTIVE";
        };
        AssignIn: {
            userIds?: string[] | null;
            remove?: boolean;
            userGroups?: components["schemas"]["GroupIdsIn"] | null;
        };
        TaskOut: {
            id: string;
            name: string;
            projectId: string;
            assigneeIds: string[];
            assigneeId: string | null;
            userGroupIds: string[];
            estimate: string;
            /** @enum {unknown} */
            status: "ACTIVE" | "DONE";
            budgetEstimate: number;
            duration: string;
            billable: boolean;
            hourlyRate: components["schemas"]["Money"] | null;
            costRate: components["schemas"]["Money"] | null;
            active?: boolean;
        };
        TaskIn: {
            name?: string | null;
            id?: string | null;
            projectId?: string | null;
            assigneeIds?: string[] | null;
            assigneeId?: string | null;
            userGroupIds?: string[] | null;
            estimate?: string | null;
            status?: ("ACTIVE" | "ALL" | "DONE") | null;
            budgetEstimate?: number | null;
            billable?: boolean | null;
        };
        EntryIn: {
            start?: string | null;
            end?: string | null;
            duration?: boolean | number | string | (boolean | number | string | null)[] | {
                [key: string]: boolean | number | string | (boolean | number | string | null)[] | null;
            } | null;
            description?: string | null;
            projectId?: string | null;
            taskId?: string | null;
            tagIds?: string[] | null;
            billable?: boolean | null;
            type?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF") | null;
            customFields?: components["schemas"]["FieldValueIn"][] | null;
            customFieldValues?: components["schemas"]["FieldValueIn"][] | null;
        };
        FieldValueIn: {
            customFieldId: string;
            value?: boolean | number | string | (boolean | number | string | null)[] | null;
            /** @enum {unknown} */
            sourceType?: "PROJECT" | "TIMEENTRY" | "WORKSPACE";
            /** @enum {unknown} */
            type?: "PROJECT" | "TIMEENTRY" | "WORKSPACE";
            name?: string;
            timeEntryId?: string;
        };
        EntryOut: {
            id: string;
            description: string;
            tagIds: string[] | null;
            userId: string;
            billable: boolean;
            taskId: string | null;
            projectId: string | null;
            workspaceId: string;
            timeInterval: components["schemas"]["TimeInterval"];
            customFieldValues: components["schemas"]["FieldValueOut"][];
            /** @enum {unknown} */
            type: "BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF";
            kioskId: string | null;
            hourlyRate?: components["schemas"]["Money"] | null;
            costRate?: components["schemas"]["Money"] | null;
            isLocked: boolean;
            approvalRequestId?: string;
        };
        TimeInterval: {
            start: string;
            end: string | null;
            duration: string | null;
            timeZone?: string;
            offStart?: number;
            offEnd?: number;
            zonedStart?: string;
            zonedEnd?: string;
        };
        FieldValueOut: {
            customFieldId: string;
            timeEntryId: string;
            value: unknown;
            name: string;
            /** @enum {unknown} */
            type: "PROJECT" | "TIMEENTRY" | "WORKSPACE";
        };
        HydratedRow: {
            id: string;
            description: string;
            tags: components["schemas"]["TagOut"][];
            user: components["schemas"]["UserOut"] | null;
            userId: string;
            billable: boolean;
            task: components["schemas"]["TaskOut"] | null;
            project: components["schemas"]["ProjectOut"] | null;
            timeInterval: components["schemas"]["TimeInterval"];
            workspaceId: string;
            hourlyRate: components["schemas"]["Money"] | null;
            customFieldValues: components["schemas"]["FieldValueOut"][];
            /** @enum {unknown} */
            type: "BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF";
            /** @default null */
            kiosk: null;
            costRate: components["schemas"]["Money"] | null;
            taskId: string | null;
            tagIds: string[] | null;
            projectId: string | null;
            kioskId: string | null;
            isLocked: boolean;
        };
        HydratedEntry: {
            id: string;
            description: string;
            tags: components["schemas"]["TagOut"][];
            user: components["schemas"]["UserOut"] | null;
            userId: string;
            billable: boolean;
            task: components["schemas"]["TaskOut"] | null;
            project: components["schemas"]["ProjectOut"] | null;
            timeInterval: components["schemas"]["TimeInterval"];
            workspaceId: string;
            hourlyRate: components["schemas"]["Money"] | null;
            customFieldValues: components["schemas"]["FieldValueOut"][];
            /** @enum {unknown} */
            type: "BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF";
            /** @default null */
            kiosk: null;
            costRate: components["schemas"]["Money"] | null;
            projectId: string | null;
            taskId: string | null;
            tagIds: string[] | null;
            kioskId: string | null;
            isLocked: boolean;
        };
        BatchIn: {
            timeEntryIds: string[];
            hydrated?: boolean;
        };
        StopIn: {
            end?: string | null;
        };
        BulkEntryIn: {
            start?: string | null;
            end?: string | null;
            duration?: boolean | number | string | (boolean | number | string | null)[] | {
                [key: string]: boolean | number | string | (boolean | number | string | null)[] | null;
            } | null;
            description?: string | null;
            projectId?: string | null;
            taskId?: string | null;
            tagIds?: string[] | null;
            billable?: boolean | null;
            type?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF") | null;
            customFields?: components["schemas"]["FieldValueIn"][] | null;
            customFieldValues?: components["schemas"]["FieldValueIn"][] | null;
            id: string;
        };
        InvoicedIn: {
            timeEntryIds: string[];
            invoiced: boolean;
        };
        SplitIn: {
            /** Format: date-time */
            at: string;
        };
        DeletedEntryOut: {
            deletedAt: string;
            deletedBy: string | null;
            timeEntry: components["schemas"]["EntryOut"];
        };
        SuggestionOut: {
            timeEntryId: string;
            start: string;
            description: string;
            billable: boolean;
            projectId: string | null;
            projectName: string | null;
            projectColor: string | null;
            clientName: string | null;
            taskId: string | null;
            taskName: string | null;
            tags: components["schemas"]["SuggestedTag"][];
        };
        SuggestedTag: {
            id: string;
            name: string;
        };
        SampleDataOut: {
            there: boolean;
        };
        SampleDataRemoved: {
            removed: number;
        };
        SetUp: {
            token: string;
            email: string;
            password: string;
            workspaceName: string;
            name?: string | null;
            timeZone?: string;
            sampleData?: boolean;
        };
        SetUpDone: {
            userId: string;
            workspaceId: string;
            apiKey: string;
            token: string;
            refreshToken: string;
        };
        FavoriteOut: {
            id: string;
            description: string;
            projectId: string | null;
            taskId: string | null;
            tagIds: string[];
            billable: boolean;
        };
        FavoriteIn: {
            description?: string;
            projectId?: string | null;
            taskId?: string | null;
            tagIds?: string[];
            billable?: boolean;
        };
        TemplateOut: {
            id: string;
            name: string;
            rows: components["schemas"]["TemplateRowOut"][];
        };
        TemplateRowOut: {
            projectId: string | null;
            taskId: string | null;
            /** @enum {unknown} */
            type: "BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF";
            days: number[] | null;
        };
        "hourbook.features.presets.routes_templates.TemplateIn": {
            name?: string | null;
            rows?: components["schemas"]["TemplateRowIn"][];
        };
        TemplateRowIn: {
            projectId?: string | null;
            taskId?: string | null;
            /** @enum {unknown} */
            type?: "BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF";
            days?: number[] | null;
        };
        SummaryIn: {
            amountShown?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT") | null;
            amounts?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT")[] | null;
            approvalState?: ("ALL" | "APPROVED" | "UNAPPROVED") | null;
            archived?: boolean | null;
            billable?: boolean | null;
            clients?: components["schemas"]["ArchivableFilter"] | null;
            currency?: components["schemas"]["CurrencyFilter"] | null;
            customFields?: components["schemas"]["FieldFilter"][] | null;
            userCustomFields?: components["schemas"]["FieldFilter"][] | null;
            dateFormat?: string | null;
            dateRangeEnd?: string | null;
            dateRangeStart?: string | null;
            dateRangeType?: ("ABSOLUTE" | "LAST_MONTH" | "LAST_WEEK" | "LAST_YEAR" | "PAST_TWO_WEEKS" | "THIS_MONTH" | "THIS_WEEK" | "THIS_YEAR" | "TODAY" | "YESTERDAY") | null;
            description?: string | null;
            exportType?: ("CSV" | "JSON" | "JSON_V1" | "PDF" | "XLSX" | "ZIP") | null;
            invoicingState?: ("ALL" | "INVOICED" | "UNINVOICED") | null;
            projects?: components["schemas"]["ArchivableFilter"] | null;
            rounding?: boolean | null;
            sortOrder?: ("ASCENDING" | "DESCENDING") | null;
            tags?: components["schemas"]["TagFilter"] | null;
            tasks?: components["schemas"]["TaskFilter"] | null;
            timeFormat?: string | null;
            timeZone?: string | null;
            types?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF")[] | null;
            userGroups?: components["schemas"]["PeopleFilter"] | null;
            userLocale?: string | null;
            users?: components["schemas"]["PeopleFilter"] | null;
            weekStart?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            withoutDescription?: boolean | null;
            zoomLevel?: ("MONTH" | "WEEK" | "YEAR") | null;
            summaryFilter?: components["schemas"]["SummaryFilter"] | null;
        };
        ArchivableFilter: {
            ids?: string[] | null;
            contains?: ("CONTAINS" | "CONTAINS_ONLY" | "DOES_NOT_CONTAIN") | null;
            status?: ("ACTIVE" | "ALL" | "ARCHIVED") | null;
        };
        CurrencyFilter: {
            contains?: ("CONTAINS" | "CONTAINS_ONLY" | "DOES_NOT_CONTAIN") | null;
            ids?: string[] | null;
            status?: ("ACTIVE" | "ALL" | "ARCHIVED") | null;
        };
        FieldFilter: {
            id: string;
            isEmpty?: boolean | null;
            numberCondition?: ("EQUAL" | "GREATER_THAN" | "LESS_THAN") | null;
            type?: ("CHECKBOX" | "DROPDOWN_MULTIPLE" | "DROPDOWN_SINGLE" | "LINK" | "NUMBER" | "TXT") | null;
            /** @default null */
            value: boolean | number | string | (boolean | number | string | null)[] | null;
        };
        TagFilter: {
            ids?: string[] | null;
            contains?: ("CONTAINS" | "CONTAINS_ONLY" | "DOES_NOT_CONTAIN") | null;
            status?: ("ACTIVE" | "ALL" | "ARCHIVED") | null;
            containedInTimeentry?: ("CONTAINS" | "CONTAINS_ONLY" | "DOES_NOT_CONTAIN") | null;
        };
        TaskFilter: {
            ids?: string[] | null;
            contains?: ("CONTAINS" | "CONTAINS_ONLY" | "DOES_NOT_CONTAIN") | null;
            status?: ("ACTIVE" | "ALL" | "ARCHIVED" | "DONE") | null;
        };
        PeopleFilter: {
            ids?: string[] | null;
            contains?: ("CONTAINS" | "CONTAINS_ONLY" | "DOES_NOT_CONTAIN") | null;
            status?: ("ACTIVE" | "ACTIVE_WITH_PENDING" | "ALL" | "INACTIVE" | "PENDING") | null;
        };
        SummaryFilter: {
            /** @default [] */
            groups: ("CLIENT" | "DATE" | "MONTH" | "PROJECT" | "TAG" | "TASK" | "TIMEENTRY" | "USER" | "USER_GROUP" | "WEEK")[];
            sortColumn?: ("AMOUNT" | "COST" | "DURATION" | "EARNED" | "GROUP" | "PROFIT") | null;
            summaryChartType?: ("BILLABILITY" | "PROJECT") | null;
        };
        SummaryOut: {
            totals: components["schemas"]["TotalsOut"][];
            groupOne: components["schemas"]["hourbook.features.reports.wire.GroupOut"][];
            donutChart: components["schemas"]["DonutSlice"][];
            groupTotals: components["schemas"]["GroupTotals"];
        };
        TotalsOut: {
            /** @default  */
            _id: string;
            totalTime: number;
            totalBillableTime: number;
            entriesCount: number;
            numOfCurrencies: number;
            totalAmount: number | null;
            amounts: components["schemas"]["AmountOut"][];
            totalAmountByCurrency: components["schemas"]["CurrencyAmount"][];
            id?: string;
        };
        AmountOut: {
            /** @enum {unknown} */
            type: "COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT";
            value: number | null;
            amountByCurrencies?: components["schemas"]["CurrencyAmount"][];
        };
        CurrencyAmount: {
            currency: string;
            amount: number;
        };
        "hourbook.features.reports.wire.GroupOut": {
            duration: number;
            amounts: components["schemas"]["AmountOut"][];
            amount?: number | null;
            _id: string | {
                [key: string]: string;
            };
            name: string;
            nameLowerCase?: string;
            hasMembership?: boolean;
            sortingField?: string;
            color?: string;
            clientName?: string;
            currency?: string | null;
            workspaceCurrencyCode?: string;
            days?: components["schemas"]["DayOut"][];
            children?: components["schemas"]["hourbook.features.reports.wire.GroupOut"][];
            id?: string;
        };
        DayOut: {
            date: string;
            duration: number;
            amount?: number | null;
            amountByCurrency?: components["schemas"]["CurrencyAmount"][];
        };
        DonutSlice: {
            _id: string;
            name: string;
            color: string;
            duration: number;
            amount?: number | null;
        };
        GroupTotals: {
            groupOneTotalCount?: number;
            groupTwoTotalCount?: number;
        };
        DetailedIn: {
            amountShown?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT") | null;
            amounts?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT")[] | null;
            approvalState?: ("ALL" | "APPROVED" | "UNAPPROVED") | null;
            archived?: boolean | null;
            billable?: boolean | null;
            clients?: components["schemas"]["ArchivableFilter"] | null;
            currency?: components["schemas"]["CurrencyFilter"] | null;
            customFields?: components["schemas"]["FieldFilter"][] | null;
            userCustomFields?: components["schemas"]["FieldFilter"][] | null;
            dateFormat?: string | null;
            dateRangeEnd?: string | null;
            dateRangeStart?: string | null;
            dateRangeType?: ("ABSOLUTE" | "LAST_MONTH" | "LAST_WEEK" | "LAST_YEAR" | "PAST_TWO_WEEKS" | "THIS_MONTH" | "THIS_WEEK" | "THIS_YEAR" | "TODAY" | "YESTERDAY") | null;
            description?: string | null;
            exportType?: ("CSV" | "JSON" | "JSON_V1" | "PDF" | "XLSX" | "ZIP") | null;
            invoicingState?: ("ALL" | "INVOICED" | "UNINVOICED") | null;
            projects?: components["schemas"]["ArchivableFilter"] | null;
            rounding?: boolean | null;
            sortOrder?: ("ASCENDING" | "DESCENDING") | null;
            tags?: components["schemas"]["TagFilter"] | null;
            tasks?: components["schemas"]["TaskFilter"] | null;
            timeFormat?: string | null;
            timeZone?: string | null;
            types?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF")[] | null;
            userGroups?: components["schemas"]["PeopleFilter"] | null;
            userLocale?: string | null;
            users?: components["schemas"]["PeopleFilter"] | null;
            weekStart?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            withoutDescription?: boolean | null;
            zoomLevel?: ("MONTH" | "WEEK" | "YEAR") | null;
            detailedFilter?: components["schemas"]["DetailedFilter"] | null;
        };
        DetailedFilter: {
            auditFilter?: components["schemas"]["AuditFilter"] | null;
            options?: components["schemas"]["DetailedOptions"] | null;
            page?: number | null;
            pageSize?: number | null;
            sortColumn?: ("DATE" | "DESCRIPTION" | "DURATION" | "ID" | "NATURAL" | "USER" | "USER_DATE" | "ZONED_DATE") | null;
        };
        AuditFilter: {
            duration?: number | null;
            durationShorter?: boolean | null;
            withoutProject?: boolean | null;
            withoutTask?: boolean | null;
        };
        DetailedOptions: {
            totals?: ("CALCULATE" | "EXCLUDE") | null;
        };
        DetailedOut: {
            totals: (components["schemas"]["TotalsOut"] | null)[];
            timeentries: components["schemas"]["EntryRow"][];
            timeEntries?: components["schemas"]["EntryRow"][];
        };
        EntryRow: {
            _id: string;
            description: string;
            userId: string;
            timeInterval: components["schemas"]["IntervalOut"];
            billable: boolean;
            projectId: string | null;
            taskId: string | null;
            tagIds: string[];
            approvalRequestId: string | null;
            type: string;
            isLocked: boolean;
            amount: number | null;
            rate: number | null;
            projectName: string;
            projectColor: string;
            clientName: string;
            clientId: string;
            taskName: string;
            userName: string;
            userEmail: string;
            tags: components["schemas"]["TagOfEntry"][];
            customFields: components["schemas"]["FieldValueOut"][];
            currency?: string;
            earnedAmount?: number | null;
            earnedRate?: number | null;
            costAmount?: number | null;
            costRate?: number | null;
            kioskId: string | null;
            invoicingInfo?: components["schemas"]["InvoicingInfo"];
            id?: string;
            get_id?: string;
            locked?: boolean;
        };
        IntervalOut: {
            start: string;
            end: string | null;
            duration: number;
        };
        TagOfEntry: {
            _id: string;
            name: string;
            id?: string;
        };
        InvoicingInfo: {
            manuallyInvoiced: boolean;
        };
        WeeklyIn: {
            amountShown?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT") | null;
            amounts?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT")[] | null;
            approvalState?: ("ALL" | "APPROVED" | "UNAPPROVED") | null;
            archived?: boolean | null;
            billable?: boolean | null;
            clients?: components["schemas"]["ArchivableFilter"] | null;
            currency?: components["schemas"]["CurrencyFilter"] | null;
            customFields?: components["schemas"]["FieldFilter"][] | null;
            userCustomFields?: components["schemas"]["FieldFilter"][] | null;
            dateFormat?: string | null;
            dateRangeEnd?: string | null;
            dateRangeStart?: string | null;
            dateRangeType?: ("ABSOLUTE" | "LAST_MONTH" | "LAST_WEEK" | "LAST_YEAR" | "PAST_TWO_WEEKS" | "THIS_MONTH" | "THIS_WEEK" | "THIS_YEAR" | "TODAY" | "YESTERDAY") | null;
            description?: string | null;
            exportType?: ("CSV" | "JSON" | "JSON_V1" | "PDF" | "XLSX" | "ZIP") | null;
            invoicingState?: ("ALL" | "INVOICED" | "UNINVOICED") | null;
            projects?: components["schemas"]["ArchivableFilter"] | null;
            rounding?: boolean | null;
            sortOrder?: ("ASCENDING" | "DESCENDING") | null;
            tags?: components["schemas"]["TagFilter"] | null;
            tasks?: components["schemas"]["TaskFilter"] | null;
            timeFormat?: string | null;
            timeZone?: string | null;
            types?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF")[] | null;
            userGroups?: components["schemas"]["PeopleFilter"] | null;
            userLocale?: string | null;
            users?: components["schemas"]["PeopleFilter"] | null;
            weekStart?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            withoutDescription?: boolean | null;
            zoomLevel?: ("MONTH" | "WEEK" | "YEAR") | null;
            weeklyFilter?: components["schemas"]["WeeklyFilter"] | null;
        };
        WeeklyFilter: {
            /**
             * @default USER
             * @enum {unknown}
             */
            group: "PROJECT" | "USER";
            /**
             * @default TIME
             * @enum {unknown}
             */
            subgroup: "TIME";
        };
        WeeklyOut: {
            groupOne: components["schemas"]["hourbook.features.reports.wire.GroupOut"][];
            totals: (components["schemas"]["TotalsOut"] | null)[];
            totalsByDay: components["schemas"]["DayOut"][];
            decimalFormat?: boolean;
            trackTimeDownToSeconds?: boolean;
            includeUsersWithoutTime?: boolean;
            usersWithoutTime?: components["schemas"]["PersonOut"][];
        };
        PersonOut: {
            id: string;
            name: string;
            email: string;
            timeZone: string;
            dateFormat: string;
            timeFormat: string;
            weekStart: string;
        };
        AttendanceIn: {
            amountShown?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT") | null;
            amounts?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT")[] | null;
            approvalState?: ("ALL" | "APPROVED" | "UNAPPROVED") | null;
            archived?: boolean | null;
            billable?: boolean | null;
            clients?: components["schemas"]["ArchivableFilter"] | null;
            currency?: components["schemas"]["CurrencyFilter"] | null;
            customFields?: components["schemas"]["FieldFilter"][] | null;
            userCustomFields?: components["schemas"]["FieldFilter"][] | null;
            dateFormat?: string | null;
            dateRangeEnd?: string | null;
            dateRangeStart?: string | null;
            dateRangeType?: ("ABSOLUTE" | "LAST_MONTH" | "LAST_WEEK" | "LAST_YEAR" | "PAST_TWO_WEEKS" | "THIS_MONTH" | "THIS_WEEK" | "THIS_YEAR" | "TODAY" | "YESTERDAY") | null;
            description?: string | null;
            exportType?: ("CSV" | "JSON" | "JSON_V1" | "PDF" | "XLSX" | "ZIP") | null;
            invoicingState?: ("ALL" | "INVOICED" | "UNINVOICED") | null;
            projects?: components["schemas"]["ArchivableFilter"] | null;
            rounding?: boolean | null;
            sortOrder?: ("ASCENDING" | "DESCENDING") | null;
            tags?: components["schemas"]["TagFilter"] | null;
            tasks?: components["schemas"]["TaskFilter"] | null;
            timeFormat?: string | null;
            timeZone?: string | null;
            types?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF")[] | null;
            userGroups?: components["schemas"]["PeopleFilter"] | null;
            userLocale?: string | null;
            users?: components["schemas"]["PeopleFilter"] | null;
            weekStart?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            withoutDescription?: boolean | null;
            zoomLevel?: ("MONTH" | "WEEK" | "YEAR") | null;
            attendanceFilter?: components["schemas"]["AttendanceFilter"] | null;
        };
        AttendanceFilter: {
            breakFilters?: components["schemas"]["CompareFilter"][] | null;
            capacityFilters?: components["schemas"]["CompareFilter"][] | null;
            endFilters?: components["schemas"]["CompareFilter"][] | null;
            hasTimeOff?: boolean | null;
            overtimeFilters?: components["schemas"]["CompareFilter"][] | null;
            page?: number | null;
            pageSize?: number | null;
            sortColumn?: ("BREAK" | "CAPACITY" | "DATE" | "END" | "OVERTIME" | "START" | "TIME_OFF" | "USER" | "WORK") | null;
            startFilters?: components["schemas"]["CompareFilter"][] | null;
            workFilters?: components["schemas"]["CompareFilter"][] | null;
        };
        CompareFilter: {
            /** @enum {unknown} */
            filtrationType: "EXACTLY" | "LARGER_THAN" | "SMALLER_THAN";
            value: string | number;
        };
        AttendanceOut: {
            entities: components["schemas"]["AttendanceRow"][];
            totals: components["schemas"]["AttendanceTotals"];
        };
        AttendanceRow: {
            userId: string;
            userName: string;
            imageUrl: string;
            date: string;
            capacity: number;
            remainingCapacity: number;
            totalDuration: number;
            break: number;
            timeOff: number;
            overtime: number;
            hasRunningEntry: boolean;
            zonedStart: string | null;
            zonedEnd: string | null;
            startTime?: string;
            endTime?: string;
        };
        AttendanceTotals: {
            capacity: number;
            remainingCapacity: number;
            totalDuration: number;
            break: number;
            timeOff: number;
            overtime: number;
        };
        ExplainIn: {
            entryId?: string | null;
            rounding?: boolean | null;
            timeZone?: string | null;
            group?: {
                [key: string]: string;
            } | null;
            report?: components["schemas"]["SummaryIn"] | null;
        };
        ExplainOut: {
            zone: string;
            entriesCount: number;
            trackedDuration: number;
            duration: number;
            rounding: components["schemas"]["RoundingOut"] | null;
            steps: components["schemas"]["StepOut"][];
            notes: string[];
        };
        RoundingOut: {
            mode: string;
            minutes: number;
        };
        StepOut: {
            type: string;
            currency: string;
            rate: number | null;
            entriesCount: number;
            duration: number;
            amount: number;
            level?: string | null;
            since?: string | null;
        };
        MemberActivity: {
            user: components["schemas"]["ActivePerson"];
            entry: components["schemas"]["ActivityEntry"] | null;
            totalTime: number;
            billableTime: number;
            projects: components["schemas"]["ProjectTime"][];
        };
        ActivePerson: {
            id: string;
            name: string;
            profilePicture: string;
        };
        ActivityEntry: {
            id: string;
            description: string;
            start: string;
            end: string | null;
            billable: boolean;
            project: components["schemas"]["ActivityProject"] | null;
            taskName: string | null;
        };
        ActivityProject: {
            id: string;
            name: string;
            color: string;
            clientName: string | null;
        };
        ProjectTime: {
            project: components["schemas"]["ActivityProject"] | null;
            time: number;
            billableTime: number;
        };
        SharedReportList: {
            count: number;
            reports: components["schemas"]["SharedReportOut"][];
        };
        SharedReportOut: {
            id: string;
            workspaceId: string;
            userId: string;
            name: string;
            isPublic: boolean;
            visibleToUserGroups?: (string | components["schemas"]["Named"])[];
            visibleToUsers?: (string | components["schemas"]["Named"])[];
            fixedDate: boolean;
            /** @enum {unknown} */
            type: "APPROVAL_DETAILED" | "APPROVAL_SUMMARY" | "ASSIGNMENT_LIST" | "ASSIGNMENT_SCHEDULE" | "ATTENDANCE" | "ATTENDANCE_DETAILED" | "ATTENDANCE_SUMMARY" | "BALANCE_LIST" | "DETAILED" | "EXPENSE_DETAILED" | "EXPENSE_RECEIPT" | "EXPENSE_SUMMARY" | "INVOICES" | "INVOICE_AMOUNT_LIST" | "INVOICE_DETAILED" | "INVOICE_EXPENSE" | "INVOICE_TIME" | "KIOSK_ASSIGNEES" | "KIOSK_PIN_LIST" | "PROJECT" | "PTO_BALANCE" | "PTO_REQUESTS" | "SCHEDULED" | "SUMMARY" | "TEAM_FULL" | "TEAM_GROUPS" | "TEAM_LIMITED" | "TIMEOFF_BALANCE" | "TIMEOFF_DETAILED" | "TIMEOFF_HOLIDAY" | "USER_DATA_EXPORT" | "WEEKLY";
            filter: components["schemas"]["FilterIn"];
            link: string;
            reportAuthor: string;
        };
        Named: {
            id: string;
            name: string;
        };
        FilterIn: {
            amountShown?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT") | null;
            amounts?: ("COST" | "EARNED" | "EXPORT" | "HIDE_AMOUNT" | "PROFIT")[] | null;
            approvalState?: ("ALL" | "APPROVED" | "UNAPPROVED") | null;
            archived?: boolean | null;
            billable?: boolean | null;
            clients?: components["schemas"]["ArchivableFilter"] | null;
            currency?: components["schemas"]["CurrencyFilter"] | null;
            customFields?: components["schemas"]["FieldFilter"][] | null;
            userCustomFields?: components["schemas"]["FieldFilter"][] | null;
            dateFormat?: string | null;
            dateRangeEnd?: string | null;
            dateRangeStart?: string | null;
            dateRangeType?: ("ABSOLUTE" | "LAST_MONTH" | "LAST_WEEK" | "LAST_YEAR" | "PAST_TWO_WEEKS" | "THIS_MONTH" | "THIS_WEEK" | "THIS_YEAR" | "TODAY" | "YESTERDAY") | null;
            description?: string | null;
            exportType?: ("CSV" | "JSON" | "JSON_V1" | "PDF" | "XLSX" | "ZIP") | null;
            invoicingState?: ("ALL" | "INVOICED" | "UNINVOICED") | null;
            projects?: components["schemas"]["ArchivableFilter"] | null;
            rounding?: boolean | null;
            sortOrder?: ("ASCENDING" | "DESCENDING") | null;
            tags?: components["schemas"]["TagFilter"] | null;
            tasks?: components["schemas"]["TaskFilter"] | null;
            timeFormat?: string | null;
            timeZone?: string | null;
            types?: ("BREAK" | "HOLIDAY" | "REGULAR" | "TIME_OFF")[] | null;
            userGroups?: components["schemas"]["PeopleFilter"] | null;
            userLocale?: string | null;
            users?: components["schemas"]["PeopleFilter"] | null;
            weekStart?: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY") | null;
            withoutDescription?: boolean | null;
            zoomLevel?: ("MONTH" | "WEEK" | "YEAR") | null;
            attendanceFilter?: components["schemas"]["SharedAttendanceFilter"] | null;
            detailedFilter?: components["schemas"]["SharedDetailedFilter"] | null;
            summaryFilter?: components["schemas"]["SummaryFilter"] | null;
            weeklyFilter?: components["schemas"]["WeeklyFilter"] | null;
        };
        SharedAttendanceFilter: {
            breakFilters?: components["schemas"]["CompareFilter"][] | null;
            capacityFilters?: components["schemas"]["CompareFilter"][] | null;
            endFilters?: components["schemas"]["CompareFilter"][] | null;
            hasTimeOff?: boolean | null;
            overtimeFilters?: components["schemas"]["CompareFilter"][] | null;
            page?: number | null;
            pageSize?: number | null;
            sortColumn?: ("BREAK" | "CAPACITY" | "DATE" | "END" | "OVERTIME" | "START" | "TIME_OFF" | "USER" | "WORK") | null;
            startFilters?: components["schemas"]["CompareFilter"][] | null;
            workFilters?: components["schemas"]["CompareFilter"][] | null;
            users?: components["schemas"]["PeopleFilter"] | null;
        };
        SharedDetailedFilter: {
            auditFilter?: components["schemas"]["AuditFilter"] | null;
            options?: components["schemas"]["DetailedOptions"] | null;
            page?: number | null;
            pageSize?: number | null;
            sortColumn?: ("DATE" | "DESCRIPTION" | "DURATION" | "ID" | "NATURAL" | "USER" | "USER_DATE" | "ZONED_DATE") | null;
            sortOrder?: ("ASCENDING" | "DESCENDING") | null;
        };
        SharedReportIn: {
            name?: string | null;
            type?: ("APPROVAL_DETAILED" | "APPROVAL_SUMMARY" | "ASSIGNMENT_LIST" | "ASSIGNMENT_SCHEDULE" | "ATTENDANCE" | "ATTENDANCE_DETAILED" | "ATTENDANCE_SUMMARY" | "BALANCE_LIST" | "DETAILED" | "EXPENSE_DETAILED" | "EXPENSE_RECEIPT" | "EXPENSE_SUMMARY" | "INVOICES" | "INVOICE_AMOUNT_LIST" | "INVOICE_DETAILED" | "INVOICE_EXPENSE" | "INVOICE_TIME" | "KIOSK_ASSIGNEES" | "KIOSK_PIN_LIST" | "PROJECT" | "PTO_BALANCE" | "PTO_REQUESTS" | "SCHEDULED" | "SUMMARY" | "TEAM_FULL" | "TEAM_GROUPS" | "TEAM_LIMITED" | "TIMEOFF_BALANCE" | "TIMEOFF_DETAILED" | "TIMEOFF_HOLIDAY" | "USER_DATA_EXPORT" | "WEEKLY") | null;
            filter?: components["schemas"]["FilterIn"] | null;
            fixedDate?: boolean | null;
            isPublic?: boolean | null;
            visibleToUserGroups?: string[] | null;
            visibleToUsers?: string[] | null;
        };
        SharedSummary: {
            totals: components["schemas"]["TotalsOut"][];
            groupOne: components["schemas"]["hourbook.features.reports.wire.GroupOut"][];
            donutChart: components["schemas"]["DonutSlice"][];
            groupTotals: components["schemas"]["GroupTotals"];
            filters: components["schemas"]["Presentation"];
        };
        Presentation: {
            id: string;
            workspaceId: string;
            userId: string;
            name: string;
            isPublic: boolean;
            visibleToUserGroups?: (string | components["schemas"]["Named"])[];
            visibleToUsers?: (string | components["schemas"]["Named"])[];
            fixedDate: boolean;
            /** @enum {unknown} */
            type: "APPROVAL_DETAILED" | "APPROVAL_SUMMARY" | "ASSIGNMENT_LIST" | "ASSIGNMENT_SCHEDULE" | "ATTENDANCE" | "ATTENDANCE_DETAILED" | "ATTENDANCE_SUMMARY" | "BALANCE_LIST" | "DETAILED" | "EXPENSE_DETAILED" | "EXPENSE_RECEIPT" | "EXPENSE_SUMMARY" | "INVOICES" | "INVOICE_AMOUNT_LIST" | "INVOICE_DETAILED" | "INVOICE_EXPENSE" | "INVOICE_TIME" | "KIOSK_ASSIGNEES" | "KIOSK_PIN_LIST" | "PROJECT" | "PTO_BALANCE" | "PTO_REQUESTS" | "SCHEDULED" | "SUMMARY" | "TEAM_FULL" | "TEAM_GROUPS" | "TEAM_LIMITED" | "TIMEOFF_BALANCE" | "TIMEOFF_DETAILED" | "TIMEOFF_HOLIDAY" | "USER_DATA_EXPORT" | "WEEKLY";
            filter: components["schemas"]["FilterIn"];
            link: string;
            reportAuthor: string;
            timezone: string;
            isAdminOrOwner: boolean;
            workspace: components["schemas"]["Named"];
            subscriptionPlan: string;
            dateFormat: string;
            timeFormat: string;
            weekStart: string;
            originalLang: string;
            notes: string[];
            durationFormat: string;
            numberFormat: string;
            currencyFormat: string;
        };
        SharedDetailed: {
            totals: (components["schemas"]["TotalsOut"] | null)[];
            timeentries: components["schemas"]["EntryRow"][];
            timeEntries?: components["schemas"]["EntryRow"][];
            filters: components["schemas"]["Presentation"];
        };
        SharedWeekly: {
            groupOne: components["schemas"]["hourbook.features.reports.wire.GroupOut"][];
            totals: (components["schemas"]["TotalsOut"] | null)[];
            totalsByDay: components["schemas"]["DayOut"][];
            decimalFormat?: boolean;
            trackTimeDownToSeconds?: boolean;
            includeUsersWithoutTime?: boolean;
            usersWithoutTime?: components["schemas"]["PersonOut"][];
            filters: components["schemas"]["Presentation"];
        };
        SharedAttendance: {
            entities: components["schemas"]["AttendanceRow"][];
            totals: components["schemas"]["AttendanceTotals"];
            filters: components["schemas"]["Presentation"];
        };
        WebhookList: {
            workspaceWebhookCount: number;
            webhooks: components["schemas"]["WebhookOut"][];
        };
        WebhookOut: {
            authToken?: string;
            deliveryEnabled: boolean;
            enabled: boolean;
            id: string;
            name: string;
            planEnabled: boolean;
            triggerSource: string[];
            /** @enum {unknown} */
            triggerSourceType: "ASSIGNMENT_ID" | "EXPENSE_ID" | "PROJECT_ID" | "TAG_ID" | "TASK_ID" | "USER_ID" | "WORKSPACE_ID";
            url: string;
            userId: string;
            /** @enum {unknown} */
            webhookEvent: "APPROVAL_REQUEST_STATUS_UPDATED" | "ASSIGNMENT_CREATED" | "ASSIGNMENT_DELETED" | "ASSIGNMENT_PUBLISHED" | "ASSIGNMENT_UPDATED" | "BALANCE_UPDATED" | "BILLABLE_RATE_UPDATED" | "CLIENT_DELETED" | "CLIENT_UPDATED" | "COST_RATE_UPDATED" | "EXPENSE_CREATED" | "EXPENSE_DELETED" | "EXPENSE_RESTORED" | "EXPENSE_UPDATED" | "INVOICE_UPDATED" | "LIMITED_USERS_ADDED_TO_WORKSPACE" | "NEW_APPROVAL_REQUEST" | "NEW_CLIENT" | "NEW_INVOICE" | "NEW_PROJECT" | "NEW_TAG" | "NEW_TASK" | "NEW_TIMER_STARTED" | "NEW_TIME_ENTRY" | "PROJECT_DELETED" | "PROJECT_UPDATED" | "TAG_DELETED" | "TAG_UPDATED" | "TASK_DELETED" | "TASK_UPDATED" | "TIMER_STOPPED" | "TIME_ENTRY_DELETED" | "TIME_ENTRY_RESTORED" | "TIME_ENTRY_SPLIT" | "TIME_ENTRY_UPDATED" | "TIME_OFF_REQUESTED" | "TIME_OFF_REQUEST_APPROVED" | "TIME_OFF_REQUEST_REJECTED" | "TIME_OFF_REQUEST_STARTED" | "TIME_OFF_REQUEST_UPDATED" | "TIME_OFF_REQUEST_WITHDRAWN" | "USERS_INVITED_TO_WORKSPACE" | "USER_ACTIVATED_ON_WORKSPACE" | "USER_DEACTIVATED_ON_WORKSPACE" | "USER_DELETED_FROM_WORKSPACE" | "USER_EMAIL_CHANGED" | "USER_GROUP_CREATED" | "USER_GROUP_DELETED" | "USER_GROUP_UPDATED" | "USER_JOINED_WORKSPACE" | "USER_UPDATED";
            workspaceId: string;
        };
        WebhookIn: {
            name?: string | null;
            triggerSource?: string[] | null;
            triggerSourceType?: ("ASSIGNMENT_ID" | "EXPENSE_ID" | "PROJECT_ID" | "TAG_ID" | "TASK_ID" | "USER_ID" | "WORKSPACE_ID") | null;
            url?: string | null;
            webhookEvent?: ("APPROVAL_REQUEST_STATUS_UPDATED" | "ASSIGNMENT_CREATED" | "ASSIGNMENT_DELETED" | "ASSIGNMENT_PUBLISHED" | "ASSIGNMENT_UPDATED" | "BALANCE_UPDATED" | "BILLABLE_RATE_UPDATED" | "CLIENT_DELETED" | "CLIENT_UPDATED" | "COST_RATE_UPDATED" | "EXPENSE_CREATED" | "EXPENSE_DELETED" | "EXPENSE_RESTORED" | "EXPENSE_UPDATED" | "INVOICE_UPDATED" | "LIMITED_USERS_ADDED_TO_WORKSPACE" | "NEW_APPROVAL_REQUEST" | "NEW_CLIENT" | "NEW_INVOICE" | "NEW_PROJECT" | "NEW_TAG" | "NEW_TASK" | "NEW_TIMER_STARTED" | "NEW_TIME_ENTRY" | "PROJECT_DELETED" | "PROJECT_UPDATED" | "TAG_DELETED" | "TAG_UPDATED" | "TASK_DELETED" | "TASK_UPDATED" | "TIMER_STOPPED" | "TIME_ENTRY_DELETED" | "TIME_ENTRY_RESTORED" | "TIME_ENTRY_SPLIT" | "TIME_ENTRY_UPDATED" | "TIME_OFF_REQUESTED" | "TIME_OFF_REQUEST_APPROVED" | "TIME_OFF_REQUEST_REJECTED" | "TIME_OFF_REQUEST_STARTED" | "TIME_OFF_REQUEST_UPDATED" | "TIME_OFF_REQUEST_WITHDRAWN" | "USERS_INVITED_TO_WORKSPACE" | "USER_ACTIVATED_ON_WORKSPACE" | "USER_DEACTIVATED_ON_WORKSPACE" | "USER_DELETED_FROM_WORKSPACE" | "USER_EMAIL_CHANGED" | "USER_GROUP_CREATED" | "USER_GROUP_DELETED" | "USER_GROUP_UPDATED" | "USER_JOINED_WORKSPACE" | "USER_UPDATED") | null;
            enabled?: boolean | null;
        };
        LogsIn: {
            from?: string | null;
            sortByNewest?: boolean | null;
            status?: ("ALL" | "FAILED" | "SUCCEEDED") | null;
            to?: string | null;
        };
        LogOut: {
            id: string;
            webhookId: string;
            webhookEventStatusId: string;
            statusCode: number;
            requestBody: string;
            respondedAt: string;
            responseBody: string;
            problem: string;
            durationMs: number;
        };
        StatusOut: {
            id: string;
            requestBody: string;
            respondedAt: string | null;
            responseBody: string;
            retryCount: number;
            /** @enum {unknown} */
            status: "FAILED" | "RETRYING" | "SUCCEEDED";
            statusCode: number;
            webhookId: string;
            webhookLogId: string | null;
            /** @enum {unknown} */
            webhookEvent: "APPROVAL_REQUEST_STATUS_UPDATED" | "ASSIGNMENT_CREATED" | "ASSIGNMENT_DELETED" | "ASSIGNMENT_PUBLISHED" | "ASSIGNMENT_UPDATED" | "BALANCE_UPDATED" | "BILLABLE_RATE_UPDATED" | "CLIENT_DELETED" | "CLIENT_UPDATED" | "COST_RATE_UPDATED" | "EXPENSE_CREATED" | "EXPENSE_DELETED" | "EXPENSE_RESTORED" | "EXPENSE_UPDATED" | "INVOICE_UPDATED" | "LIMITED_USERS_ADDED_TO_WORKSPACE" | "NEW_APPROVAL_REQUEST" | "NEW_CLIENT" | "NEW_INVOICE" | "NEW_PROJECT" | "NEW_TAG" | "NEW_TASK" | "NEW_TIMER_STARTED" | "NEW_TIME_ENTRY" | "PROJECT_DELETED" | "PROJECT_UPDATED" | "TAG_DELETED" | "TAG_UPDATED" | "TASK_DELETED" | "TASK_UPDATED" | "TIMER_STOPPED" | "TIME_ENTRY_DELETED" | "TIME_ENTRY_RESTORED" | "TIME_ENTRY_SPLIT" | "TIME_ENTRY_UPDATED" | "TIME_OFF_REQUESTED" | "TIME_OFF_REQUEST_APPROVED" | "TIME_OFF_REQUEST_REJECTED" | "TIME_OFF_REQUEST_STARTED" | "TIME_OFF_REQUEST_UPDATED" | "TIME_OFF_REQUEST_WITHDRAWN" | "USERS_INVITED_TO_WORKSPACE" | "USER_ACTIVATED_ON_WORKSPACE" | "USER_DEACTIVATED_ON_WORKSPACE" | "USER_DELETED_FROM_WORKSPACE" | "USER_EMAIL_CHANGED" | "USER_GROUP_CREATED" | "USER_GROUP_DELETED" | "USER_GROUP_UPDATED" | "USER_JOINED_WORKSPACE" | "USER_UPDATED";
            problem: string;
            nextTryAt: string | null;
        };
        RepeatIn: {
            deliveryIds?: string[] | null;
            from?: string | null;
            to?: string | null;
        };
        RepeatedOut: {
            count: number;
        };
        LoggedRequest: {
            time: string;
            requestId: string;
            userId: string;
            keyId: string | null;
            keyName: string | null;
            method: string;
            path: string;
            query: string;
            body: string;
            status: number;
            code: number | null;
            message: string | null;
            reason: string | null;
            details: Record<string, never> | null;
            milliseconds: number;
        };
        LogCounts: {
            total: number;
            status: components["schemas"]["Counted"][];
            reason: components["schemas"]["Counted"][];
            key: components["schemas"]["Counted"][];
        };
        Counted: {
            value: string;
            name: string;
            count: number;
        };
        InspectedRequest: {
            time: string;
            requestId: string;
            userId: string;
            keyId: string | null;
            keyName: string | null;
            method: string;
            path: string;
            query: string;
            body: string;
            status: number;
            code: number | null;
            message: string | null;
            reason: string | null;
            details: Record<string, never> | null;
            milliseconds: number;
            headers: {
                [key: string]: string;
            };
            operation: components["schemas"]["KnownOperation"] | null;
            sent: components["schemas"]["Sent"];
            checks: components["schemas"]["Check"][];
            field: components["schemas"]["Fault"] | null;
            cause: string | null;
            fix: string | null;
            help: string | null;
            corrected: components["schemas"]["Corrected"] | null;
            examples: components["schemas"]["Examples"] | null;
            safeToRetry: boolean;
            timeZone: string;
            instants: components["schemas"]["GivenInstant"][];
        };
        KnownOperation: {
            name: string;
            summary: string;
            documentation: string;
        };
        Sent: {
            line: string;
            lineMark: components["schemas"]["Mark"] | null;
            headers: components["schemas"]["SentHeader"][];
            body: string;
            bodyMark: components["schemas"]["Mark"] | null;
            complete: boolean;
        };
        Mark: {
            start: number;
            end: number;
        };
        SentHeader: {
            name: string;
            value: string;
            atFault: boolean;
        };
        Check: {
            name: string;
            /** @enum {unknown} */
            state: "failed" | "not reached" | "passed";
            text: string;
        };
        Fault: {
            name: string;
            /** @enum {unknown} */
            where: "body" | "header" | "method" | "path" | "query";
            path: string;
            given: unknown;
            missing: boolean;
        };
        Corrected: {
            method: string;
            url: string;
            headers: {
                [key: string]: string;
            };
            body: unknown;
            changes: components["schemas"]["Change"][];
        };
        Change: {
            /** @enum {unknown} */
            where: "body" | "header" | "method" | "path" | "query";
            name: string;
            before: unknown;
            after: unknown;
        };
        Examples: {
            curl: string;
            python: string;
            javascript: string;
        };
        GivenInstant: {
            name: string;
            /** @enum {unknown} */
            where: "body" | "header" | "method" | "path" | "query";
            given: string;
            utc: string;
            inProfileZone: string;
            offset: string;
            ifItWasLocal: components["schemas"]["Reading"][];
            suspected: boolean;
        };
        Reading: {
            utc: string;
            inZone: string;
            offset: string;
        };
        InstantReadings: {
            text: string;
            timeZone: string;
            understood: boolean;
            how: string;
            reading: components["schemas"]["Reading"] | null;
            ifItWasLocal: components["schemas"]["Reading"][];
            send: string[];
            notes: string[];
            nextChange: components["schemas"]["ClockChange"] | null;
        };
        ClockChange: {
            utc: string;
            before: string;
            after: string;
        };
        PastedRequest: {
            request: string;
            status?: number | null;
            answer?: string | null;
            timeZone?: string | null;
            isMember?: boolean | null;
        };
        Explanation: {
            line: string;
            answer: string;
            operation: string | null;
            known: boolean;
            causes: components["schemas"]["Cause"][];
            question: string | null;
            corrected: components["schemas"]["Mended"] | null;
            notes: string[];
            collect: string[];
        };
        Cause: {
            reason: string;
            /** @enum {unknown} */
            sure: "certain" | "likely" | "possible";
            follows: string;
            cause: string;
            fix: string;
            /** @default null */
            field: string | null;
        };
        Mended: {
            curl: string;
            changes: components["schemas"]["Change"][];
        };
        EntityChangeOut: {
            id: string;
            /** @enum {unknown} */
            documentCode: "APPROVAL_REQUESTS" | "BALANCE" | "CLIENTS" | "CUSTOM_FIELDS" | "HOLIDAYS" | "INVOICES" | "PROJECTS" | "PTO_POLICY" | "SCHEDULED_ASSIGNMENT" | "TAGS" | "TASKS" | "TIME_ENTRY" | "TIME_ENTRY_CUSTOM_FIELD_VALUE" | "TIME_ENTRY_RATE" | "TIME_OFF_REQUEST" | "USER" | "USER_GROUPS";
            auditMetadata: components["schemas"]["AuditMetadata"];
        };
        AuditMetadata: {
            createdAt: string | null;
            updatedAt: string | null;
        };
        DeletedEntityOut: {
            id: string;
            /** @enum {unknown} */
            documentCode: "APPROVAL_REQUESTS" | "BALANCE" | "CLIENTS" | "CUSTOM_FIELDS" | "HOLIDAYS" | "INVOICES" | "PROJECTS" | "PTO_POLICY" | "SCHEDULED_ASSIGNMENT" | "TAGS" | "TASKS" | "TIME_ENTRY" | "TIME_ENTRY_CUSTOM_FIELD_VALUE" | "TIME_ENTRY_RATE" | "TIME_OFF_REQUEST" | "USER" | "USER_GROUPS";
            document: Record<string, never>;
            deletedAt: string;
            auditMetadata?: components["schemas"]["AuditMetadata"];
        };
        ChangesOut: {
            changes: components["schemas"]["ChangeOut"][];
            next: string;
            more: boolean;
        };
        ChangeOut: {
            cursor: string;
            at: string;
            event: string;
            type: string;
            entityId: string | null;
            actorId: string | null;
            before: Record<string, never> | null;
            after: Record<string, never> | null;
        };
        AuditLogRequest: {
            actions: ("CREATE_API_KEY" | "CREATE_CLIENT" | "CREATE_CLIENT_IMPORT" | "CREATE_CLIENT_QUICKBOOKS" | "CREATE_CUSTOM_FIELD" | "CREATE_EXPENSE" | "CREATE_EXPENSE_FOR_OTHER" | "CREATE_PROJECT" | "CREATE_PROJECT_IMPORT" | "CREATE_PROJECT_QUICKBOOKS" | "CREATE_SHARED_REPORT" | "CREATE_TAG" | "CREATE_TAG_IMPORT" | "CREATE_TASK" | "CREATE_TASK_IMPORT" | "CREATE_TIME_FOR_OTHER" | "CREATE_TIME_IMPORT" | "CREATE_TIME_KIOSK" | "CREATE_TIME_PERSONAL_MANUAL" | "CREATE_TIME_PERSONAL_TIMER" | "CREATE_USER_GROUP" | "CREATE_WEBHOOK" | "DELETE_CLIENT" | "DELETE_CUSTOM_FIELD" | "DELETE_EXPENSE" | "DELETE_EXPENSE_FOR_OTHER" | "DELETE_PROJECT" | "DELETE_SHARED_REPORT" | "DELETE_TAG" | "DELETE_TASK" | "DELETE_TIME_FOR_OTHER" | "DELETE_TIME_PERSONAL" | "DELETE_USER_GROUP" | "DELETE_WEBHOOK" | "ERASE_CONTENT" | "EXPORT_REPORT" | "FORGET_CHANGES" | "RESTORE_EXPENSE" | "RESTORE_EXPENSE_FOR_OTHER" | "RESTORE_TIME" | "RESTORE_TIME_FOR_OTHER" | "REVOKE_API_KEY" | "SIGN_IN" | "SIGN_IN_FAILED" | "SIGN_OUT" | "UPDATE_ACCOUNT" | "UPDATE_CLIENT" | "UPDATE_CUSTOM_FIELD" | "UPDATE_EXPENSE" | "UPDATE_EXPENSE_FOR_OTHER" | "UPDATE_MEMBER" | "UPDATE_PROJECT" | "UPDATE_RATE" | "UPDATE_ROLE" | "UPDATE_SETTINGS" | "UPDATE_SHARED_REPORT" | "UPDATE_TAG" | "UPDATE_TASK" | "UPDATE_TIME_FOR_OTHER" | "UPDATE_TIME_PERSONAL" | "UPDATE_USER_GROUP" | "UPDATE_WEBHOOK")[];
            authors: components["schemas"]["AuthorsFilter"];
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
            page?: number;
            "page-size"?: number;
        };
        AuthorsFilter: {
            authorIds?: string[];
            /** @enum {unknown} */
            contains?: "CONTAINS" | "DOES_NOT_CONTAIN";
        };
        AuditLogEntry: {
            workspaceId: string;
            userId: string;
            userName: string;
            userEmail: string;
            action: string;
            content: string | null;
            previousContent: string | null;
            timestamp: string;
        };
        ChainOut: {
            ok: boolean | null;
            rows: number;
            until: string | null;
            head: string | null;
            forgotten: number;
            unsealed: number;
            problem: components["schemas"]["ChainProblem"] | null;
        };
        ChainProblem: {
            seq: number;
            text: string;
        };
        MeOut: {
            user: components["schemas"]["UserOut"];
            uiPreferences: Record<string, never>;
            workspaces: components["schemas"]["OwnWorkspaceOut"][];
            workspace: components["schemas"]["OpenWorkspaceOut"];
            roles: ("MEMBER" | "OWNER" | "PROJECT_MANAGER" | "TEAM_MANAGER" | "WORKSPACE_ADMIN")[];
            profile: components["schemas"]["OwnProfileOut"];
            permissions: components["schemas"]["PermissionsOut"];
            managedProjectIds: string[];
            managedUserIds: string[];
            running: components["schemas"]["HydratedEntry"] | null;
            version: string;
            now: number;
        };
        OwnWorkspaceOut: {
            id: string;
            name: string;
            imageUrl: string;
        };
        OpenWorkspaceOut: {
            id: string;
            name: string;
            imageUrl: string;
            /** @enum {unknown} */
            plan: "BASIC" | "ENTERPRISE" | "FREE" | "PRO" | "STANDARD";
            features: ("ADD_TIME_FOR_OTHERS" | "ADMIN_PANEL" | "ALERTS" | "APPROVAL" | "AUDIT_LOG" | "AUTOMATIC_LOCK" | "BRANDED_REPORTS" | "BULK_EDIT" | "CUSTOM_FIELDS" | "CUSTOM_REPORTING" | "CUSTOM_SUBDOMAIN" | "CREATION_PERMISSIONS" | "DECIMAL_FORMAT" | "DISABLE_MANUAL_MODE" | "EDIT_MEMBER_PROFILE" | "EXCLUDE_NON_BILLABLE_FROM_ESTIMATE" | "EXPENSES" | "FILE_IMPORT" | "TIMESHEET_IMPORT" | "USER_IMPORT" | "HIDE_PAGES" | "HISTORIC_RATES" | "INVOICING" | "INVOICE_EMAILS" | "INVOICE_REMINDERS" | "LABOR_COST" | "LOCATIONS" | "MANAGER_ROLE" | "MULTI_FACTOR_AUTHENTICATION" | "PROJECT_BUDGET" | "PROJECT_TEMPLATES" | "GRANT_PROJECT_MANAGER_ROLE" | "PRIVATE_PROJECT_ACCESS" | "QUICKBOOKS_INTEGRATION" | "RECURRING_ESTIMATES" | "RECURRING_INVOICES" | "REQUIRED_FIELDS" | "SCHEDULED_REPORTS" | "SCHEDULING" | "SCREENSHOTS" | "SSO" | "SUMMARY_ESTIMATE" | "TARGETS_AND_REMINDERS" | "TASK_RATES" | "TIME_OFF" | "UNLIMITED_REPORTS" | "USER_CUSTOM_FIELDS" | "WHO_CAN_CHANGE_TIMEENTRY_BILLABILITY" | "BREAKS" | "KIOSK_SESSION_DURATION" | "KIOSK_PIN_REQUIRED" | "WHO_CAN_SEE_ALL_TIME_ENTRIES" | "WHO_CAN_SEE_PROJECT_STATUS" | "WHO_CAN_SEE_PUBLIC_PROJECTS_ENTRIES" | "WHO_CAN_SEE_TEAMS_DASHBOARD" | "WORKSPACE_LOCK_TIMEENTRIES" | "WORKSPACE_TIME_AUDIT" | "WORKSPACE_TIME_ROUNDING" | "KIOSK" | "KIOSK_SIX_DIGIT_PIN" | "KIOSK_QR_CODE" | "LIMITED_USERS" | "FORECASTING" | "TIME_TRACKING" | "ATTENDANCE_REPORT" | "WORKSPACE_TRANSFER" | "FAVORITE_ENTRIES" | "SPLIT_TIME_ENTRY" | "CLIENT_CURRENCY" | "SCHEDULING_FORECASTING" | "SCIM" | "UNLIMITED_USER_SEATS" | "BILLABLE_HOURS" | "PROJECT_ESTIMATE" | "CSV_EXPORT" | "XLSX_EXPORT" | "ONE_MONTH_RANGE_REPORTS" | "ONE_YEAR_RANGE_REPORTS" | "SHARED_REPORTS")[];
            settings: components["schemas"]["WorkspaceSettings"];
            currency: string;
            currencies: components["schemas"]["CurrencyOut"][];
            timeZone: string;
            lockedBefore: string | null;
        };
        OwnProfileOut: {
            /** @enum {unknown} */
            weekStart: "FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY";
            workCapacity: string;
            workingDays: ("FRIDAY" | "MONDAY" | "SATURDAY" | "SUNDAY" | "THURSDAY" | "TUESDAY" | "WEDNESDAY")[];
        };
        PermissionsOut: {
            SIGNED_IN: components["schemas"]["PermissionOut"];
            USE: components["schemas"]["PermissionOut"];
            SEE_RATES: components["schemas"]["PermissionOut"];
            SEE_COSTS: components["schemas"]["PermissionOut"];
            CREATE_TAGS: components["schemas"]["PermissionOut"];
            EDIT_TAGS: components["schemas"]["PermissionOut"];
            MANAGE_FIELDS: components["schemas"]["PermissionOut"];
            MANAGE_WORKSPACE: components["schemas"]["PermissionOut"];
            MANAGE_GROUPS: components["schemas"]["PermissionOut"];
            EDIT_CLIENTS: components["schemas"]["PermissionOut"];
            SEE_TEAM: components["schemas"]["PermissionOut"];
            MANAGE_MEMBERS: components["schemas"]["PermissionOut"];
            EDIT_PROFILES: components["schemas"]["PermissionOut"];
            SEE_PROFILES: components["schemas"]["PermissionOut"];
            CREATE_PROJECTS: components["schemas"]["PermissionOut"];
            EDIT_PROJECTS: components["schemas"]["PermissionOut"];
            EDIT_PROJECT_RATES: components["schemas"]["PermissionOut"];
            CREATE_TASKS: components["schemas"]["PermissionOut"];
            EDIT_TASKS: components["schemas"]["PermissionOut"];
            TRACK_TIME: components["schemas"]["PermissionOut"];
            SEE_TIME: components["schemas"]["PermissionOut"];
            CHANGE_BILLABLE: components["schemas"]["PermissionOut"];
            MARK_INVOICED: components["schemas"]["PermissionOut"];
            SEE_REPORTS: components["schemas"]["PermissionOut"];
            SEE_DASHBOARD: components["schemas"]["PermissionOut"];
            MANAGE_WEBHOOKS: components["schemas"]["PermissionOut"];
            SEE_REQUEST_LOG: components["schemas"]["PermissionOut"];
            SEE_AUDIT_LOG: components["schemas"]["PermissionOut"];
        };
        PermissionOut: {
            /** @enum {string} */
            reach: "NONE" | "OWN" | "MANAGED" | "ALL";
            reason: string | null;
        };
        Error: {
            message: string;
            code?: number;
            details: {
                reason: string;
                field?: string;
                given?: unknown;
                rule?: string;
                cause: string;
                fix: string;
                /** Format: uri */
                help: string;
                requestId: string;
            };
        };
    };
    responses: {
        Refused400_42a30031: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_ec100826: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_36b327d3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused404_5a5e0976: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        Refused413_33a51858: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_679a25e2: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused431_940e497d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused500_b607f36c: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused503_a8151468: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_68b4f7a4: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_51d632d3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused415_8c8caf4b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused422_5287a8ce: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_df687f3d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_99d2c8b8: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_e807554d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_e0c9003b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_f84aff9c: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_2769196c: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_2b01b9a0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_bb2454ff: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_9ad52ca5: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused409_a75cc132: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_d4a4e98e: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_77accf26: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_151581de: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_30345ca4: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_22573b77: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_4a91fe2d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused409_375af42f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_d00badfa: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_2d648cc2: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_1e4b9c3c: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_74b2dbe6: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_dc7e696e: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_136ae71a: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_afb9f748: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_b612bab7: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_28737291: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_fb551a35: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_3d5513e4: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_d9af81d8: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_39eca698: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_0b705f36: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused409_8139dcb9: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_f65cfcf4: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_f13fb655: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_db0e65fa: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_30fd72bc: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_e05628b1: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_991a760e: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_cfe11b38: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_937f7b50: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_42e41fe3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_ba7823f0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_bfa325fa: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_9044f577: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_c81f9645: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_b7e38a4a: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_4cc26598: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_baa02935: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_38885f14: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused404_8fd0cf40: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_01f81f6b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_77b0817f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_a3460dd3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_de3da796: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_58d770c3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_e8e26daf: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_a95864e8: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_426b1741: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_95afa638: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_f5a63212: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_a8e00c47: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_26d3501d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_e97a67a9: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_afc9d727: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_04054f35: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_0cd4db45: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_ebad1593: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_6b2e6219: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_ad56cc10: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_f0244dba: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_a7ca75a6: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_083f02c3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_269fe83b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_84815e48: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_24e9bc9b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_08cdea25: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_d39aff88: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_d670b82a: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_543e1b4d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_675a6f80: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_e16475e0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_298b5890: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_e34ee1ba: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_16a311f5: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_d670e788: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_8e4a4438: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_d3c5703e: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_a0ab6848: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_0cac3021: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_248639d1: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_f128fc0f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_506dcab6: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_da4b7cae: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_ab42c6a1: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_d4398312: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_106a6b5f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_51c28af3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_2fd337e6: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_4004488e: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_2dd0f3d0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_0b99f88f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_72ff1b59: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_50c9cd6f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_0adf0992: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_ba3fd4b3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused404_acc4bbdf: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        Refused400_1462c5ba: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_c6991460: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_fbe5cb53: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_e254c8b4: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_7d456ea2: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_81b99c93: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_72386bc0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_ed635e44: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_95f74aaa: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_cfc90af3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_cf9764a3: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused404_60f820e0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_057e70be: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_b500393f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_74340b5a: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_8ddddb98: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_34dc9930: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_66353f68: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_43f641f8: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_f64d4f3b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_1eb6c373: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused409_12c19e16: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_c78854cd: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_213dfc51: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_5ec7d3ad: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_ab2753f5: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_fa580ea0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_9cebf57f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_cadb98b9: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_1b563fd6: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_154a21a0: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_8cbc696d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_8447fc7f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_b90f7b30: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_a4b54ab2: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_8759c2e8: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_df36f31b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused404_f97ffa50: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_53fe0e5f: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_ecc65614: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_77d6e9ef: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused401_886ec990: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused403_1f46bdbb: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused404_a828bf26: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_9840c1c2: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_313e913d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_0fae0a66: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_e86b89d4: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_b71c5de1: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_b7cc0003: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_068c5778: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_88141144: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_04191bef: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_3bc3a545: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_389d6552: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_6d28df52: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_45fd0209: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused410_a737437d: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused429_a670593b: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_aea6aa39: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Refused400_322ddfe8: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        "X-Request-Id": string;
        "X-Ignored-Fields": string;
        "Last-Page": "true" | "false";
        "Total-Count": number;
        Warning: string;
        "X-Hourbook-Warning": string;
        "X-Hourbook-Skipped-Entries": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTags: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                name?: string;
                "strict-name-search"?: boolean;
                "excluded-ids"?: string[];
                archived?: boolean;
                "sort-column"?: "ID" | "NAME";
                "sort-order"?: "ASCENDING" | "DESCENDING";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    "Total-Count": components["headers"]["Total-Count"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagOut"][];
                };
            };
            400: components["responses"]["Refused400_42a30031"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagOut"];
                };
            };
            400: components["responses"]["Refused400_68b4f7a4"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_51d632d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateTag: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                tagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagOut"];
                };
            };
            400: components["responses"]["Refused400_99d2c8b8"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_51d632d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_51d632d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listCustomFields: {
        parameters: {
            query?: {
                status?: "INACTIVE" | "INVISIBLE" | "VISIBLE";
                "entity-type"?: ("TIMEENTRY" | "USER")[];
                page?: number;
                "page-size"?: number;
                name?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"][];
                };
            };
            400: components["responses"]["Refused400_f128fc0f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_506dcab6"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createCustomField: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"];
                };
            };
            400: components["responses"]["Refused400_e807554d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateCustomField: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                customFieldId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"];
                };
            };
            400: components["responses"]["Refused400_f84aff9c"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteCustomField: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                customFieldId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_2769196c"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChange"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_2b01b9a0"];
            401: components["responses"]["Refused401_bb2454ff"];
            403: components["responses"]["Refused403_9ad52ca5"];
            409: components["responses"]["Refused409_a75cc132"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_d4a4e98e"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_77accf26"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_30345ca4"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    startExchange: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeToken"];
                };
            };
            400: components["responses"]["Refused400_22573b77"];
            401: components["responses"]["Refused401_4a91fe2d"];
            403: components["responses"]["Refused403_151581de"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    finishExchange: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Refused400_22573b77"];
            401: components["responses"]["Refused401_d00badfa"];
            403: components["responses"]["Refused403_151581de"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyOut"][];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            400: components["responses"]["Refused400_1e4b9c3c"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_74b2dbe6"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            400: components["responses"]["Refused400_dc7e696e"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_136ae71a"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    drawAvatar: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                letters: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_afb9f748"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            409: components["responses"]["Refused409_a75cc132"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_b612bab7"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    askForReset: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWish"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_22573b77"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_30345ca4"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_28737291"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Refused400_22573b77"];
            401: components["responses"]["Refused401_4a91fe2d"];
            403: components["responses"]["Refused403_151581de"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Tokens"] | null;
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_fb551a35"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"][];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_3d5513e4"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            400: components["responses"]["Refused400_d9af81d8"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Refused400_22573b77"];
            401: components["responses"]["Refused401_39eca698"];
            403: components["responses"]["Refused403_151581de"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_b612bab7"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    twoFactorState: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorState"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    confirmTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Refused400_f65cfcf4"];
            401: components["responses"]["Refused401_f13fb655"];
            403: components["responses"]["Refused403_9ad52ca5"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    beginTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorSecret"];
                };
            };
            400: components["responses"]["Refused400_0b705f36"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            409: components["responses"]["Refused409_8139dcb9"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_b612bab7"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    endTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorState"];
                };
            };
            400: components["responses"]["Refused400_db0e65fa"];
            401: components["responses"]["Refused401_bb2454ff"];
            403: components["responses"]["Refused403_9ad52ca5"];
            409: components["responses"]["Refused409_a75cc132"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_b612bab7"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Refused400_db0e65fa"];
            401: components["responses"]["Refused401_bb2454ff"];
            403: components["responses"]["Refused403_9ad52ca5"];
            409: components["responses"]["Refused409_8139dcb9"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_b612bab7"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                roles?: ("OWNER" | "PROJECT_MANAGER" | "TEAM_MANAGER" | "WORKSPACE_ADMIN")[];
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"][];
                };
            };
            400: components["responses"]["Refused400_30fd72bc"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    addWorkspace: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_e05628b1"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setPlan: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_991a760e"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getGeneral: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneralOut"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateGeneral: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GeneralUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneralOut"];
                };
            };
            400: components["responses"]["Refused400_937f7b50"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSettings"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceSettingsPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSettings"];
                };
            };
            400: components["responses"]["Refused400_42e41fe3"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listGroups: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                "project-id"?: string;
                name?: string;
                "sort-column"?: "ID" | "NAME";
                "sort-order"?: "ASCENDING" | "DESCENDING";
                includeTeamManagers?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hourbook.features.groups.schemas.GroupOut"][];
                };
            };
            400: components["responses"]["Refused400_42a30031"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ba7823f0"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hourbook.features.groups.schemas.GroupOut"];
                };
            };
            400: components["responses"]["Refused400_68b4f7a4"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateGroup: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hourbook.features.groups.schemas.GroupOut"];
                };
            };
            400: components["responses"]["Refused400_bfa325fa"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hourbook.features.groups.schemas.GroupOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMemberIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hourbook.features.groups.schemas.GroupOut"];
                };
            };
            400: components["responses"]["Refused400_9044f577"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                groupId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hourbook.features.groups.schemas.GroupOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                name?: string;
                archived?: boolean;
                address?: string;
                note?: string;
                "sort-column"?: "EMAIL" | "NAME" | "NOTE";
                "sort-order"?: "ASCENDING" | "DESCENDING";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    "Total-Count": components["headers"]["Total-Count"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientOut"][];
                };
            };
            400: components["responses"]["Refused400_c81f9645"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientOut"];
                };
            };
            400: components["responses"]["Refused400_b7e38a4a"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_51d632d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateClient: {
        parameters: {
            query?: {
                "archive-projects"?: boolean;
                "mark-tasks-as-done"?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientOut"];
                };
            };
            400: components["responses"]["Refused400_4cc26598"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_51d632d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteClient: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientOut"];
                };
            };
            400: components["responses"]["Refused400_baa02935"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_51d632d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: {
                "include-memberships"?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            400: components["responses"]["Refused400_38885f14"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_151581de"];
            404: components["responses"]["Refused404_8fd0cf40"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            400: components["responses"]["Refused400_afc9d727"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_9ad52ca5"];
            404: components["responses"]["Refused404_8fd0cf40"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateUserCustomFieldValue: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
                customFieldId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValueIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserFieldValueOut"];
                };
            };
            400: components["responses"]["Refused400_01f81f6b"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_77b0817f"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    invitePeople: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationsIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"][];
                };
            };
            400: components["responses"]["Refused400_a3460dd3"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_30345ca4"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
            400: components["responses"]["Refused400_de3da796"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Joining"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Refused400_58d770c3"];
            401: components["responses"]["Refused401_39eca698"];
            403: components["responses"]["Refused403_151581de"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_b612bab7"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_de3da796"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    addLimitedUsers: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitedUsersIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitedUsersOut"];
                };
            };
            400: components["responses"]["Refused400_e8e26daf"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_a95864e8"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    findWorkspaceUsers: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                email?: string;
                "project-id"?: string;
                status?: "ACTIVE" | "ALL" | "DECLINED" | "INACTIVE" | "PENDING";
                "account-statuses"?: ("ACTIVE" | "DELETED" | "LIMITED" | "LIMITED_DELETED" | "NOT_REGISTERED" | "PENDING_EMAIL_VERIFICATION")[];
                name?: string;
                "sort-column"?: "ACCESS" | "COSTRATE" | "EMAIL" | "HOURLYRATE" | "ID" | "NAME" | "NAME_LOWERCASE";
                "sort-order"?: "ASCENDING" | "DESCENDING";
                memberships?: "ALL" | "NONE" | "PROJECT" | "USERGROUP" | "WORKSPACE";
                "include-roles"?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"][];
                };
            };
            400: components["responses"]["Refused400_24e9bc9b"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ba7823f0"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    addUserToWorkspace: {
        parameters: {
            query?: {
                "send-email"?: "false" | "true";
            };
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_426b1741"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_30345ca4"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    makeInvitationLink: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["Refused400_95afa638"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateUserStatus: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_f5a63212"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_a8e00c47"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_26d3501d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e97a67a9"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setActiveWorkspace: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            400: components["responses"]["Refused400_04054f35"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_0cd4db45"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setDefaultWorkspace: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            400: components["responses"]["Refused400_04054f35"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_0cd4db45"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getMemberProfile: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ebad1593"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateMemberProfile: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            400: components["responses"]["Refused400_e8e26daf"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_6b2e6219"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    giveUserManagerRole: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleAssignmentOut"][];
                };
            };
            400: components["responses"]["Refused400_ad56cc10"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_f0244dba"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    removeUserManagerRole: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_a7ca75a6"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_083f02c3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWish"];
            };
        };
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_269fe83b"];
            403: components["responses"]["Refused403_84815e48"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_30345ca4"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    confirmSignUp: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Joining"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Refused400_58d770c3"];
            403: components["responses"]["Refused403_84815e48"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    filterWorkspaceUsers: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserFilter"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"][];
                };
            };
            400: components["responses"]["Refused400_08cdea25"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ba7823f0"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    findUserTeamManagers: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                "sort-column"?: "ACCESS" | "COSTRATE" | "EMAIL" | "HOURLYRATE" | "ID" | "NAME" | "NAME_LOWERCASE";
                "sort-order"?: "ASCENDING" | "DESCENDING";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"][];
                };
            };
            400: components["responses"]["Refused400_d39aff88"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ba7823f0"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setWorkspaceHourlyRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceRateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_d670b82a"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setWorkspaceCostRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_543e1b4d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setMemberHourlyRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_675a6f80"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setMemberCostRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            400: components["responses"]["Refused400_675a6f80"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                name?: string;
                "strict-name-search"?: boolean;
                archived?: boolean;
                billable?: boolean;
                clients?: string[];
                "contains-client"?: boolean;
                "client-status"?: "ACTIVE" | "ALL" | "ARCHIVED";
                users?: string[];
                "contains-user"?: boolean;
                "user-status"?: "ACTIVE" | "ALL" | "DECLINED" | "INACTIVE" | "PENDING";
                "is-template"?: boolean;
                "sort-column"?: "BUDGET" | "CLIENT_NAME" | "DURATION" | "ID" | "NAME" | "PROGRESS";
                "sort-order"?: "ASCENDING" | "DESCENDING";
                hydrated?: boolean;
                access?: "PRIVATE" | "PUBLIC";
                "expense-limit"?: number;
                "expense-date"?: string;
                userGroups?: string[];
                "contains-group"?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"][] | components["schemas"]["HydratedProject"][];
                };
            };
            400: components["responses"]["Refused400_42a30031"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_e16475e0"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createFromTemplate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FromTemplateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_e34ee1ba"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getOneProject: {
        parameters: {
            query?: {
                hydrated?: boolean;
                "custom-field-entity-type"?: "TIMEENTRY" | "USER";
                "expense-limit"?: number;
                "expense-date"?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"] | components["schemas"]["HydratedProject"];
                };
            };
            400: components["responses"]["Refused400_16a311f5"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_d670e788"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_8e4a4438"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_d3c5703e"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["hourbook.features.projects.schemas.TemplateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_a0ab6848"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_0cac3021"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setProjectMemberHourlyRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_248639d1"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setProjectMemberCostRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_248639d1"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listProjectCustomFields: {
        parameters: {
            query?: {
                status?: "INACTIVE" | "INVISIBLE" | "VISIBLE";
                "entity-type"?: ("TIMEENTRY" | "USER")[];
                page?: number;
                "page-size"?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"][];
                };
            };
            400: components["responses"]["Refused400_16a311f5"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_506dcab6"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    removeProjectCustomField: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                customFieldId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ab42c6a1"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateProjectCustomField: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                customFieldId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectDefaultIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"];
                };
            };
            400: components["responses"]["Refused400_da4b7cae"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ab42c6a1"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateEstimate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimatesIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_d4398312"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    addOrRemoveMembers: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_51c28af3"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_d3c5703e"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    replaceMemberships: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipsIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            400: components["responses"]["Refused400_106a6b5f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                name?: string;
                "strict-name-search"?: boolean;
                "is-active"?: boolean;
                "sort-column"?: "ID" | "NAME";
                "sort-order"?: "ASCENDING" | "DESCENDING";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"][];
                };
            };
            400: components["responses"]["Refused400_d39aff88"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createTask: {
        parameters: {
            query?: {
                "contains-assignee"?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Refused400_2fd337e6"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getOneTask: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Refused400_4004488e"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    changeTask: {
        parameters: {
            query?: {
                "contains-assignee"?: boolean;
                "membership-status"?: "ACTIVE" | "ALL" | "DECLINED" | "INACTIVE" | "PENDING";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Refused400_2dd0f3d0"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    removeOneTask: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Refused400_0b99f88f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_d3c5703e"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setTaskHourlyRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Refused400_72ff1b59"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setTaskCostRate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                projectId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    "X-Hourbook-Skipped-Entries": components["headers"]["X-Hourbook-Skipped-Entries"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Refused400_72ff1b59"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_298b5890"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            400: components["responses"]["Refused400_50c9cd6f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_0adf0992"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listTimeEntries: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                description?: string;
                start?: string;
                end?: string;
                project?: string;
                task?: string;
                tags?: string[];
                "project-required"?: boolean;
                "task-required"?: boolean;
                hydrated?: boolean;
                "in-progress"?: boolean;
                "get-week-before"?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][] | components["schemas"]["HydratedRow"][];
                };
            };
            400: components["responses"]["Refused400_1462c5ba"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_c6991460"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateTimeEntries: {
        parameters: {
            query?: {
                hydrated?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkEntryIn"][];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][] | components["schemas"]["HydratedRow"][];
                };
            };
            400: components["responses"]["Refused400_057e70be"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ed635e44"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createForUser: {
        parameters: {
            query?: {
                "from-entry"?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            400: components["responses"]["Refused400_50c9cd6f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ba3fd4b3"];
            404: components["responses"]["Refused404_acc4bbdf"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteTimeEntries: {
        parameters: {
            query: {
                "time-entry-ids": string[];
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][];
                };
            };
            400: components["responses"]["Refused400_b500393f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_95f74aaa"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    stopTimer: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            400: components["responses"]["Refused400_cfc90af3"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cf9764a3"];
            404: components["responses"]["Refused404_60f820e0"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listRunning: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][];
                };
            };
            400: components["responses"]["Refused400_fbe5cb53"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e254c8b4"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getTimeEntry: {
        parameters: {
            query?: {
                hydrated?: boolean;
                "consider-duration-format"?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                timeEntryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"] | components["schemas"]["HydratedEntry"];
                };
            };
            400: components["responses"]["Refused400_7d456ea2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e254c8b4"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                timeEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            400: components["responses"]["Refused400_72386bc0"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ed635e44"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                timeEntryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_95f74aaa"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getTimeEntriesByIds: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][] | components["schemas"]["HydratedRow"][];
                };
            };
            400: components["responses"]["Refused400_81b99c93"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e254c8b4"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    duplicateTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                userId: string;
                timeEntryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            400: components["responses"]["Refused400_74340b5a"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ba3fd4b3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    markInvoiced: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoicedIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_8ddddb98"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    splitTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                timeEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][];
                };
            };
            400: components["responses"]["Refused400_34dc9930"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_66353f68"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    restoreTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                timeEntryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            400: components["responses"]["Refused400_43f641f8"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_95f74aaa"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listDeletedTimeEntries: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedEntryOut"][];
                };
            };
            400: components["responses"]["Refused400_f64d4f3b"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_c6991460"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    suggestTimeEntries: {
        parameters: {
            query?: {
                text?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionOut"][];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_c6991460"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    sampleData: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleDataOut"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    removeSampleData: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleDataRemoved"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpDone"];
                };
            };
            400: components["responses"]["Refused400_58d770c3"];
            403: components["responses"]["Refused403_151581de"];
            409: components["responses"]["Refused409_12c19e16"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listFavorites: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FavoriteOut"][];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createFavorite: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FavoriteIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FavoriteOut"];
                };
            };
            400: components["responses"]["Refused400_c78854cd"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_213dfc51"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateFavorite: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                favoriteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FavoriteIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FavoriteOut"];
                };
            };
            400: components["responses"]["Refused400_c78854cd"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_213dfc51"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteFavorite: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                favoriteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_5ec7d3ad"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listTimesheetTemplates: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"][];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createTimesheetTemplate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["hourbook.features.presets.routes_templates.TemplateIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"];
                };
            };
            400: components["responses"]["Refused400_ab2753f5"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_fa580ea0"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteTimesheetTemplate: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                timesheetTemplateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_5ec7d3ad"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    summaryReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                    "text/csv;charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Refused400_9cebf57f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cadb98b9"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    detailedReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetailedIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailedOut"];
                    "text/csv;charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Refused400_9cebf57f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cadb98b9"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    weeklyReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeeklyIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyOut"];
                    "text/csv;charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Refused400_1b563fd6"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cadb98b9"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    attendanceReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceOut"];
                    "text/csv;charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Refused400_9cebf57f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cadb98b9"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    explainAmount: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainOut"];
                };
            };
            400: components["responses"]["Refused400_9cebf57f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cadb98b9"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getTeamActivity: {
        parameters: {
            query: {
                start: string;
                end: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberActivity"][];
                };
            };
            400: components["responses"]["Refused400_154a21a0"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_8cbc696d"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listSharedReports: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                sharedReportsFilter?: "ALL" | "ALL_ADMIN" | "CREATED_BY_ME" | "SHARED_WITH_ME";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedReportList"];
                };
            };
            400: components["responses"]["Refused400_8447fc7f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_b90f7b30"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    saveSharedReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharedReportIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedReportOut"];
                };
            };
            400: components["responses"]["Refused400_a4b54ab2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_8759c2e8"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateSharedReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                sharedReportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharedReportIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedReportOut"];
                };
            };
            400: components["responses"]["Refused400_a4b54ab2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_df36f31b"];
            404: components["responses"]["Refused404_f97ffa50"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteSharedReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                sharedReportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_53fe0e5f"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ecc65614"];
            404: components["responses"]["Refused404_f97ffa50"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    viewSharedReport: {
        parameters: {
            query?: {
                exportType?: "CSV" | "JSON" | "JSON_V1" | "PDF" | "XLSX";
                dateRangeStart?: string;
                dateRangeEnd?: string;
                sortColumn?: string;
                sortOrder?: "ASCENDING" | "DESCENDING";
                page?: number;
                pageSize?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                sharedReportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedSummary"] | components["schemas"]["SharedDetailed"] | components["schemas"]["SharedWeekly"] | components["schemas"]["SharedAttendance"];
                    "text/csv;charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Refused400_77d6e9ef"];
            401: components["responses"]["Refused401_886ec990"];
            403: components["responses"]["Refused403_1f46bdbb"];
            404: components["responses"]["Refused404_a828bf26"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getAddonWebhooks: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                addonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["Refused400_9840c1c2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                type?: "ADDON" | "SYSTEM" | "USER_CREATED";
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["Refused400_30fd72bc"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            400: components["responses"]["Refused400_313e913d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            409: components["responses"]["Refused409_375af42f"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            400: components["responses"]["Refused400_0fae0a66"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_e0c9003b"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    generateNewToken: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getLogsForWebhook: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LogsIn"] | null;
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogOut"][];
                };
            };
            400: components["responses"]["Refused400_e86b89d4"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getWebhookEventStatusesWithLatestLog: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                statuses?: ("FAILED" | "RETRYING" | "SUCCEEDED")[];
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusOut"][];
                };
            };
            400: components["responses"]["Refused400_b71c5de1"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusOut"];
                };
            };
            400: components["responses"]["Refused400_04054f35"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_b7cc0003"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    repeatDeliveries: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepeatIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatedOut"];
                };
            };
            400: components["responses"]["Refused400_068c5778"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_cfe11b38"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            422: components["responses"]["Refused422_5287a8ce"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listLoggedRequests: {
        parameters: {
            query?: {
                page?: number;
                "page-size"?: number;
                status?: string[];
                reason?: string[];
                method?: string[];
                key?: string;
                text?: string;
                userId?: string;
                requestId?: string;
                start?: string;
                end?: string;
                since?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    "Last-Page": components["headers"]["Last-Page"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedRequest"][];
                };
            };
            400: components["responses"]["Refused400_88141144"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ebad1593"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    countLoggedRequests: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCounts"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ebad1593"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getLoggedRequest: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectedRequest"];
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ebad1593"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    reportLoggedRequest: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            400: components["responses"]["Refused400_df687f3d"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_ebad1593"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    readInstant: {
        parameters: {
            query: {
                text: string;
                timeZone?: string;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstantReadings"];
                };
            };
            400: components["responses"]["Refused400_04191bef"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    explainRequest: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PastedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: components["responses"]["Refused400_3bc3a545"];
            403: components["responses"]["Refused403_151581de"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_389d6552"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getCreatedEntityInfo: {
        parameters: {
            query: {
                type: ("APPROVAL_REQUESTS" | "BALANCE" | "CLIENTS" | "CUSTOM_FIELDS" | "HOLIDAYS" | "INVOICES" | "PROJECTS" | "PTO_POLICY" | "SCHEDULED_ASSIGNMENT" | "TAGS" | "TASKS" | "TIME_ENTRY" | "TIME_ENTRY_CUSTOM_FIELD_VALUE" | "TIME_ENTRY_RATE" | "TIME_OFF_REQUEST" | "USER" | "USER_GROUPS")[];
                start?: string;
                end?: string;
                page?: number;
                limit?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityChangeOut"][];
                };
            };
            400: components["responses"]["Refused400_6d28df52"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getUpdatedEntityInfo: {
        parameters: {
            query: {
                type: ("APPROVAL_REQUESTS" | "BALANCE" | "CLIENTS" | "CUSTOM_FIELDS" | "HOLIDAYS" | "INVOICES" | "PROJECTS" | "PTO_POLICY" | "SCHEDULED_ASSIGNMENT" | "TAGS" | "TASKS" | "TIME_ENTRY" | "TIME_ENTRY_CUSTOM_FIELD_VALUE" | "TIME_ENTRY_RATE" | "TIME_OFF_REQUEST" | "USER" | "USER_GROUPS")[];
                start?: string;
                end?: string;
                page?: number;
                limit?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityChangeOut"][];
                };
            };
            400: components["responses"]["Refused400_6d28df52"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getDeletedEntityInfo: {
        parameters: {
            query: {
                type: ("APPROVAL_REQUESTS" | "BALANCE" | "CLIENTS" | "CUSTOM_FIELDS" | "HOLIDAYS" | "INVOICES" | "PROJECTS" | "PTO_POLICY" | "SCHEDULED_ASSIGNMENT" | "TAGS" | "TASKS" | "TIME_ENTRY" | "TIME_ENTRY_CUSTOM_FIELD_VALUE" | "TIME_ENTRY_RATE" | "TIME_OFF_REQUEST" | "USER" | "USER_GROUPS")[];
                start?: string;
                end?: string;
                page?: number;
                limit?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedEntityOut"][];
                };
            };
            400: components["responses"]["Refused400_6d28df52"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                after?: string;
                types?: string[];
                limit?: number;
                wait?: number;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesOut"];
                };
            };
            400: components["responses"]["Refused400_45fd0209"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            410: components["responses"]["Refused410_a737437d"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_a670593b"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    searchAuditLogs: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditLogRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    Warning: components["headers"]["Warning"];
                    "X-Hourbook-Warning": components["headers"]["X-Hourbook-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogEntry"][];
                };
            };
            400: components["responses"]["Refused400_aea6aa39"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            415: components["responses"]["Refused415_8c8caf4b"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    auditChain: {
        parameters: {
            query?: {
                verify?: boolean;
            };
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainOut"];
                };
            };
            400: components["responses"]["Refused400_322ddfe8"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_1eb6c373"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                "X-Strict"?: "true" | "false";
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Ignored-Fields": components["headers"]["X-Ignored-Fields"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            400: components["responses"]["Refused400_2d648cc2"];
            401: components["responses"]["Refused401_ec100826"];
            403: components["responses"]["Refused403_36b327d3"];
            404: components["responses"]["Refused404_5a5e0976"];
            413: components["responses"]["Refused413_33a51858"];
            429: components["responses"]["Refused429_679a25e2"];
            431: components["responses"]["Refused431_940e497d"];
            500: components["responses"]["Refused500_b607f36c"];
            503: components["responses"]["Refused503_a8151468"];
        };
    };
}
