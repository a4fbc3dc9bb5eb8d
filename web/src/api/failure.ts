/** A refusal of the server, with what `details` says of its cause and cure. */
export class Failure extends Error {
  constructor(
    readonly status: number, // 0: the server could not be reached
    message: string,
    readonly details: FailureDetails = {},
  ) {
    super(message);
    this.name = "Failure";
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

export interface FailureDetails {
  reason?: string; // slug of the error, as in /help/errors
  field?: string;
  given?: string;
  cause?: string;
  fix?: string;
  requestId?: string;
}

interface ErrorBody {
  message?: string;
  details?: FailureDetails;
}

/** What the server's answer says. Answers that are no JSON of ours (a proxy's page, say) keep their status. */
export async function failureOf(response: Response): Promise<Failure> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const requestId = response.headers.get("X-Request-Id") ?? undefined;
  const message = body.message || response.statusText || `${response.status}`;
  return new Failure(response.status, message, { requestId, ...body.details });
}

export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure(0, error instanceof Error ? error.message : String(error));
