/** Written by `npm run client` from the description of the API; not by hand. */
export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations['live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Database, projections and processes keep up with the log */
    get: operations['ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the server counts about itself, as Prometheus reads it */
    get: operations['getMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Agencies and groups of the register, by Vietnamese name */
    get: operations['listAgencies'];
    put?: never;
    /** Register an agency under a code of its own */
    post: operations['registerAgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agencies/{code}/due-dates.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Due days of the duties of an agency as a calendar (iCalendar) */
    get: operations['getDueDates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agencies/{code}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an agency was assigned, reported and missed, mergers followed */
    get: operations['getAgencyHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agencies/{code}/merger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Merge an agency into its successor from a day on, for ever */
    post: operations['mergeAgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agencies/{code}/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give an agency another name from the effective day on */
    post: operations['renameAgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agency-groups/{code}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say who belongs to a group from a day on */
    post: operations['changeGroupMembers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/directives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Directives with their tasks by status on a day */
    get: operations['listDirectives'];
    put?: never;
    /** Register a signed document that assigns tasks */
    post: operations['registerDirective'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/directives/{directiveId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One directive with its tasks by status on a day */
    get: operations['getDirective'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/directives/{directiveId}/replacement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replace a directive by another and say what becomes of its open tasks */
    post: operations['replaceDirective'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import a conclusion notice (.docx, .xlsx, .csv, text) */
    post: operations['importDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happens, as server-sent events; resumed by Last-Event-ID */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What documents and reports contradict or leave open */
    get: operations['listFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who the token says you are, what you may see and what you may do */
    get: operations['whoAmI'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overdue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tasks that are late on a day; with an agency, those it is late with */
    get: operations['listOverdue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overdue/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Intervals in which assignments were late, up to a day */
    get: operations['listOverdueIntervals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports:batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agencies report on many assignments; each report has an outcome of its own */
    post: operations['fileStatusReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Status of tasks and assignments on a day */
    get: operations['listTasks'];
    put?: never;
    /** Assign a task of a directive to agencies and groups */
    post: operations['assignTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One task on a day, with every place that lists it */
    get: operations['getTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/amendments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct what a task says, by a document */
    post: operations['amendTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The duty of one agency for one task: how it stands, what was reported, asked and decided */
    get: operations['getAssignment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Files attached to an assignment */
    get: operations['listEvidence'];
    put?: never;
    /** Attach a file to an assignment as evidence */
    post: operations['attachEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/attachments/{sha256}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Content of an attached file */
    get: operations['getEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/commitments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An agency promises a day in writing */
    post: operations['fileCommitment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/extension-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An agency asks for a later due day */
    post: operations['requestExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/extension-requests/{request}/grant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grant a requested extension, as asked or to another day */
    post: operations['grantExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/extension-requests/{request}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse a requested extension */
    post: operations['refuseExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Prompt an agency about its assignment */
    post: operations['sendReminder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reopen an assignment whose completion was confirmed */
    post: operations['reopenAssignment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An agency reports on its work */
    post: operations['fileStatusReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/reports/{report}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the completion that a report claims */
    post: operations['confirmCompletion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/reports/{report}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An agency corrects a report of its own; the first stays readable */
    post: operations['correctStatusReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/reports/{report}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Return a report to its agency */
    post: operations['returnStatusReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/assignments/{agency}/sub-tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An agency gives work on to its own units */
    post: operations['assignSubTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move the due day of all leads or of one; the original stays readable */
    post: operations['extendDeadline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every event of a task, what it changed and how the task stood after it */
    get: operations['getTaskHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/leads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One more agency answers for the task from the effective day on */
    post: operations['addLead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/leads/{agency}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An agency answers for the task no longer; what it was late before stays */
    post: operations['releaseLead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/parts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Split a task into several; it ends with the split */
    post: operations['splitTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks/{taskId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a task from all its leads */
    post: operations['withdrawTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Subscriptions, how far each has come and what ails it */
    get: operations['listWebhooks'];
    put?: never;
    /** Have events sent to an address; the secret is told only here */
    post: operations['registerWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a subscription */
    delete: operations['removeWebhook'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Acted: {
      events: number;
      position: number | null;
      revision: number;
    };
    AgencyBody: {
      /** @description Other names that documents print. */
      aliases?: string[];
      /** @description Capital letters and digits, such as BTC. */
      code: string;
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @enum {string} */
      kind:
        | 'ministry'
        | 'ministerial-level'
        | 'government-agency'
        | 'central-body'
        | 'state-enterprise'
        | 'province'
        | 'centrally-run-city'
        | 'other';
      name: string;
    };
    AmendedBody: {
      approver?: string | null;
      clause?: string | null;
      /** @description Codes of all agencies and groups that help from now on. */
      coordinators?: string[];
      /** @description The deadline as printed; the day is moved by a deadline. */
      dueText?: string | null;
      field?: string | null;
      product?: string | null;
      title?: string;
    };
    AmendmentBody: {
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason?: string;
      to: components['schemas']['AmendedBody'];
    };
    BatchedReport: {
      /** @description Code of the agency that reports. */
      agency: string;
      /** @enum {string} */
      claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed';
      /**
       * Format: date
       * @description Day of completion; only with a claim of completion.
       * @example 2025-11-20
       */
      completedOn?: string;
      /** @description What completion means: submitted, issued, in use. */
      criterion?: string;
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      evidence?: components['schemas']['EvidenceBody'][];
      /** @description Of a recurring task: 2025-10, 2025-Q4 or 2025; else the period of the day. */
      period?: string;
      /** @description What was achieved. */
      resultText: string;
      taskId: string;
    };
    CitationBody: {
      /** @description Kind of document, such as Nghị quyết. */
      kind?: string;
      /** @description Number and symbol, such as 71/NQ-CP. */
      number: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      signedOn?: string;
    };
    CommitmentBody: {
      /** @description The letter that promises. */
      document: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      note?: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      promisedOn: string;
    };
    ConfirmationBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      note?: string;
    };
    CorrectionBody: {
      /** @enum {string} */
      claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed';
      /**
       * Format: date
       * @description Day of completion; only with a claim of completion.
       * @example 2025-11-20
       */
      completedOn?: string;
      /** @description What completion means: submitted, issued, in use. */
      criterion?: string;
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      evidence?: components['schemas']['EvidenceBody'][];
      /** @description Of a recurring task: 2025-10, 2025-Q4 or 2025; else the period of the day. */
      period?: string;
      /** @description Why the report is corrected. */
      reason?: string;
      /** @description What was achieved. */
      resultText: string;
    };
    DeadlineBody: {
      /** @description Code of the one lead whose day moves; all leads when absent. */
      agency?: string;
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @enum {string} */
      kind: 'extended' | 'amended' | 'remedial';
      reason?: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      to: string;
    };
    DirectiveBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @description Kind of document, such as Nghị quyết. */
      kind?: string;
      /** @description Number and symbol, such as 71/NQ-CP; the symbol names the issuer. */
      number: string;
      /**
       * Format: date
       * @description Numbers restart each January: the year is part of what the directive is.
       * @example 2025-11-20
       */
      signedOn: string;
    };
    DueBody: {
      /** @enum {string} */
      kind: 'day' | 'standing' | 'recurring' | 'none';
      /**
       * Format: date
       * @description Last day in time; goes with the kind day, and may with recurring.
       * @example 2025-11-20
       */
      on?: string;
      /** @description The deadline as printed. */
      text?: string;
    };
    EvidenceBody: {
      /** @description SHA-256 of a file that was attached to the assignment. */
      attachment?: string;
      /** @description Kind of document, such as Nghị quyết. */
      kind?: string;
      /** @description Number and symbol, such as 71/NQ-CP. */
      number: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      signedOn?: string;
      title?: string;
    };
    ExtensionRequestBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      to: string;
    };
    GivenTaskBody: {
      /** @description Who approves the product. */
      approver?: string;
      /** @description Clause or row of the directive. */
      clause?: string;
      /** @description Codes of agencies and groups that help. */
      coordinators?: string[];
      due: components['schemas']['DueBody'];
      /** @description Field of work, by which monitors watch. */
      field?: string;
      /** @description Codes of lead agencies and groups, resolved as of the effective day. */
      leads: string[];
      /** @description What is to be delivered. */
      product?: string;
      title: string;
    };
    GrantBody: {
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      note?: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      to: string;
    };
    LeadBody: {
      /** @description Code of the agency. */
      agency: string;
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason?: string;
    };
    MembersBody: {
      aliases?: string[];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /**
       * Format: date
       * @example 2025-11-20
       */
      from: string;
      /** @description Codes of all members from that day on. */
      members: string[];
      name: string;
    };
    MergerBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /**
       * Format: date
       * @description Day of the merger; it may lie ahead.
       * @example 2025-11-20
       */
      on: string;
      /** @description Code of the agency that answers from then on. */
      successor: string;
    };
    NameBody: {
      /** @description Other names that documents print from then on. */
      aliases?: string[];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      name: string;
    };
    /** @description RFC 9457 problem details; `code` is stable, the texts are in the language asked for. */
    Problem: {
      code: string;
      detail: string;
      errors?: {
        code: string;
        message: string;
        place: string;
      }[];
      instance: string;
      status: number;
      title: string;
      type: string;
    };
    RecurrenceBody: {
      /** @description Day of the last month of each period by which it is reported; the last when absent. */
      dueDay?: number;
      /** @enum {string} */
      every: 'month' | 'quarter' | 'year';
    };
    RefusalBody: {
      decidedBy?: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason: string;
    };
    RegisterWebhook: {
      description?: string;
      /** @description Only these event types; all when absent. */
      types?: string[];
      /** @description Where to send: https, a public address. */
      url: string;
    };
    ReleaseBody: {
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason?: string;
    };
    ReminderBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      text: string;
    };
    ReopeningBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @description Of a recurring task: 2025-10, 2025-Q4 or 2025; else the one confirmed last. */
      period?: string;
      reason: string;
    };
    ReplacementBody: {
      /** @description Id of the directive that takes its place. */
      by: string;
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /**
       * @description What becomes of its open tasks: kept, withdrawn, or moved to the other.
       * @enum {string}
       */
      openTasks: 'keep' | 'withdraw' | 'move';
      reason?: string;
    };
    ReportsBatch: {
      reports: components['schemas']['BatchedReport'][];
    };
    ReturnBody: {
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason: string;
    };
    SplitBody: {
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @description The tasks that take its place. */
      into: components['schemas']['GivenTaskBody'][];
      reason?: string;
    };
    StatusReportBody: {
      /** @enum {string} */
      claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed';
      /**
       * Format: date
       * @description Day of completion; only with a claim of completion.
       * @example 2025-11-20
       */
      completedOn?: string;
      /** @description What completion means: submitted, issued, in use. */
      criterion?: string;
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      evidence?: components['schemas']['EvidenceBody'][];
      /** @description Of a recurring task: 2025-10, 2025-Q4 or 2025; else the period of the day. */
      period?: string;
      /** @description What was achieved. */
      resultText: string;
    };
    SubTaskBody: {
      /** @description Who approves the product. */
      approver?: string;
      /** @description No later than the assignment itself. */
      due: components['schemas']['DueBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @description What is to be delivered. */
      product?: string;
      title: string;
      /** @description Units of the agency that answer for it. */
      units: components['schemas']['UnitBody'][];
    };
    TaskBody: {
      /** @description Who approves the product. */
      approver?: string;
      /** @description Clause or row of the directive. */
      clause?: string;
      /** @description Codes of agencies and groups that help. */
      coordinators?: string[];
      directiveId: string;
      due: components['schemas']['DueBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      /** @description Field of work, by which monitors watch. */
      field?: string;
      /** @description Codes of lead agencies and groups, resolved as of the effective day. */
      leads: string[];
      /** @description What is to be delivered. */
      product?: string;
      /** @description Goes with a due of the kind recurring. */
      recurrence?: components['schemas']['RecurrenceBody'];
      title: string;
    };
    UnitBody: {
      /** @description Code below that of the agency, such as BTC/CNTT. */
      code: string;
      name: string;
    };
    WithdrawalBody: {
      decidedBy: components['schemas']['CitationBody'];
      /**
       * Format: date
       * @description Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.
       * @example 2025-11-20
       */
      effectiveOn?: string;
      reason: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            status: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Everything keeps up. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Something is stopped or behind; `followers` tells what. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAgencies: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; groups come with the first page only. */
        cursor?: string;
        /** @description Fields of an agency, with commas between; the items then carry these alone. */
        fields?: string;
        kind?:
          | 'ministry'
          | 'ministerial-level'
          | 'government-agency'
          | 'central-body'
          | 'state-enterprise'
          | 'province'
          | 'centrally-run-city'
          | 'other';
        limit?: number;
        /** @description Words of a code, name or alias; case and diacritics do not matter. */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            groups: {
              aliases: string[];
              code: string;
              members: string[];
              name: string;
              /** Format: date */
              since: string;
            }[];
            items: {
              aliases: string[];
              code: string;
              /** @enum {string} */
              kind:
                | 'ministry'
                | 'ministerial-level'
                | 'government-agency'
                | 'central-body'
                | 'state-enterprise'
                | 'province'
                | 'centrally-run-city'
                | 'other';
              mergedInto: string | null;
              mergedOn: string | null;
              name: string;
            }[];
            nextCursor: string | null;
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  registerAgency: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgencyBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      201: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description Where the history of the agency is read. */
          Location?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            code: string;
            events: number;
            position: number | null;
            revision: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDueDates: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One event for each open duty. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such agency, or not yet known then. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAgencyHistory: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description `nextCursor` of the page before; `asOf` and `knownAt` are then those of that page. */
        cursor?: string;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            agency: string;
            /** Format: date */
            asOf: string;
            entries: {
              agency: string;
              agencyName: string;
              detail: {
                [key: string]: unknown;
              };
              directive: {
                kind: string | null;
                number: string;
                signedOn: string | null;
              };
              dueOn: string | null;
              /** @enum {string} */
              kind:
                | 'assigned'
                | 'reported'
                | 'corrected'
                | 'returned'
                | 'confirmed'
                | 'reopened'
                | 'observed'
                | 'listed'
                | 'extension-requested'
                | 'extension-granted'
                | 'extension-refused'
                | 'committed'
                | 'reminded'
                | 'attached'
                | 'amended'
                | 'split'
                | 'lead-added'
                | 'lead-released'
                | 'extended'
                | 'withdrawn'
                | 'transferred'
                | 'received'
                | 'missed';
              /** Format: date */
              on: string;
              sequence: number;
              source: {
                document: string | null;
                place: string | null;
                request: string | null;
              } | null;
              taskId: string;
              title: string;
            }[];
            knownAt: number;
            name: string;
            nextCursor: string | null;
            predecessors: string[];
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such agency, or not yet known then. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  mergeAgency: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergerBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameAgency: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NameBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeGroupMembers: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MembersBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDirectives: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description `nextCursor` of the page before; `asOf` and `knownAt` are then those of that page. */
        cursor?: string;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date */
            asOf: string;
            items: {
              byStatus: {
                [key: string]: number;
              };
              directiveId: string;
              kind: string | null;
              number: string;
              replacedBy: string | null;
              revision: number;
              signedOn: string | null;
              tasks: number;
            }[];
            knownAt: number | null;
            nextCursor: string | null;
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  registerDirective: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DirectiveBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      201: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description Where the directive is read. */
          Location?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            directiveId: string;
            events: number;
            position: number | null;
            revision: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDirective: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
      };
      header?: never;
      path: {
        directiveId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description Revision of the stream, for `If-Match`; absent from a view of another day or knowledge. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date */
            asOf: string;
            byStatus: {
              [key: string]: number;
            };
            directiveId: string;
            kind: string | null;
            knownAt: number;
            number: string;
            replacedBy: string | null;
            revision: number;
            signedOn: string | null;
            tasks: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such directive, or not yet known then. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  replaceDirective: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        directiveId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplacementBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  importDocument: {
    parameters: {
      query?: {
        /** @description Show everything, write nothing. */
        dryRun?: boolean;
        /** @description Name of the file when the body is sent raw. */
        fileName?: string;
      };
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/msword': {
          /** Format: binary */
          file?: string;
        };
        'application/octet-stream': {
          /** Format: binary */
          file?: string;
        };
        'application/pdf': {
          /** Format: binary */
          file?: string;
        };
        'application/vnd.ms-excel': {
          /** Format: binary */
          file?: string;
        };
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          /** Format: binary */
          file?: string;
        };
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
          /** Format: binary */
          file?: string;
        };
        'multipart/form-data': {
          /** Format: binary */
          file?: string;
        };
        'text/csv': {
          /** Format: binary */
          file?: string;
        };
        'text/plain': {
          /** Format: binary */
          file?: string;
        };
        'text/tab-separated-values': {
          /** Format: binary */
          file?: string;
        };
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            appendices: {
              /** Format: date */
              dataDate: string | null;
              name: string;
              rows: number;
              sections: {
                rows: number;
                title: string;
              }[];
              title: string;
            }[];
            assignments: number;
            document: {
              number: string;
              sha256: string;
              /** Format: date */
              signedOn: string;
            };
            dryRun: boolean;
            events: number;
            findings: {
              code: string;
              message: {
                en: string;
                vi: string;
              };
              place: string;
            }[];
            position: number | null;
            rows: Record<string, never>[] | null;
            tasks: {
              alreadyKnown: number;
              assigned: number;
            };
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  streamEvents: {
    parameters: {
      query?: {
        /** @description First ledger sequence to tell; default: what comes from now on. */
        from?: number;
        /** @description Only these event types, with commas between. */
        types?: string;
      };
      header?: {
        'Last-Event-ID'?: number;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listFindings: {
    parameters: {
      query?: {
        appendix?: string;
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        code?: string;
        /** @description `nextCursor` of the page before; `asOf` and `knownAt` are then those of that page. */
        cursor?: string;
        /** @description Number of the notice, or SHA-256 of the imported file. */
        document?: string;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              code: string;
              document: string | null;
              message: {
                en: string;
                vi: string;
              };
              place: string;
              sequence: number;
              taskId: string | null;
            }[];
            knownAt: number | null;
            nextCursor: string | null;
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  whoAmI: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            agency: string | null;
            fields: string[];
            name: string;
            operations: {
              /** @enum {string} */
              name:
                | 'whoAmI'
                | 'listAgencies'
                | 'registerAgency'
                | 'renameAgency'
                | 'mergeAgency'
                | 'changeGroupMembers'
                | 'importDocument'
                | 'listFindings'
                | 'listDirectives'
                | 'getDirective'
                | 'registerDirective'
                | 'replaceDirective'
                | 'listTasks'
                | 'getTask'
                | 'getTaskHistory'
                | 'listOverdue'
                | 'listOverdueIntervals'
                | 'assignTask'
                | 'amendTask'
                | 'addLead'
                | 'releaseLead'
                | 'extendDeadline'
                | 'splitTask'
                | 'withdrawTask'
                | 'assignSubTask'
                | 'getAssignment'
                | 'getAgencyHistory'
                | 'getDueDates'
                | 'fileStatusReport'
                | 'fileStatusReports'
                | 'correctStatusReport'
                | 'returnStatusReport'
                | 'confirmCompletion'
                | 'reopenAssignment'
                | 'fileCommitment'
                | 'requestExtension'
                | 'grantExtension'
                | 'refuseExtension'
                | 'sendReminder'
                | 'attachEvidence'
                | 'listEvidence'
                | 'getEvidence'
                | 'streamEvents'
                | 'listWebhooks'
                | 'registerWebhook'
                | 'removeWebhook'
                | 'getMetrics';
              /** @enum {string} */
              role: 'agency-officer' | 'monitor' | 'government-office' | 'auditor' | 'administrator' | 'service';
            }[];
            reach: {
              agencies: string[];
              all: boolean;
              fields: string[];
              words: {
                en: string;
                vi: string;
              };
            };
            roles: ('agency-officer' | 'monitor' | 'government-office' | 'auditor' | 'administrator' | 'service')[];
            subject: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOverdue: {
    parameters: {
      query?: {
        /** @description Code of an agency; agencies merged into it by then count as well. */
        agency?: string;
        appendix?: string;
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description `nextCursor` of the page before; `asOf` and `knownAt` are then those of that page. */
        cursor?: string;
        /** @description Number and symbol of the assigning directive. */
        directive?: string;
        /** @description Number of the notice that lists the task, or SHA-256 of the imported file. */
        document?: string;
        /** @description Field of work. */
        field?: string;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
        limit?: number;
        /** @description A leading minus sorts descending. */
        sort?:
          | 'place'
          | '-place'
          | 'ordinal'
          | '-ordinal'
          | 'dueOn'
          | '-dueOn'
          | 'daysLate'
          | '-daysLate'
          | 'status'
          | '-status'
          | 'title'
          | '-title'
          | 'directive'
          | '-directive'
          | 'agency'
          | '-agency';
        /** @description Words, each of which occurs in title, lead, directive or result; case and diacritics are ignored. */
        text?: string;
        /** @description Only tasks that do not name this one of the 6 clears. */
        unclear?: 'person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date */
            asOf: string;
            byAgency: {
              agency: string;
              count: number;
              name: string;
            }[];
            byMissingClear: {
              [key: string]: number;
            };
            byStatus: {
              [key: string]: number;
            };
            items: {
              appendix: string | null;
              assignments: {
                agency: string;
                completedOn: string | null;
                completionBasis: ('stated' | 'inferred') | null;
                daysLate: number | null;
                daysLateAgainstRemedial: number | null;
                dueOn: string | null;
                lastReport: {
                  by: string;
                  claim: string | null;
                  label: string | null;
                  /** Format: date */
                  on: string;
                  text: string | null;
                } | null;
                name: string;
                observed: boolean;
                originalDueOn: string | null;
                remedialDueOn: string | null;
                revision: number;
                /** @enum {string} */
                status:
                  | 'not-started'
                  | 'in-progress'
                  | 'overdue'
                  | 'awaiting-confirmation'
                  | 'completed'
                  | 'completed-late'
                  | 'standing'
                  | 'withdrawn';
              }[];
              daysLate: number | null;
              daysLateAgainstRemedial: number | null;
              directive: {
                kind: string | null;
                number: string;
                signedOn: string | null;
              };
              document: string | null;
              /** @enum {string} */
              dueKind: 'day' | 'standing' | 'recurring' | 'none';
              dueOn: string | null;
              dueText: string | null;
              group: string | null;
              lastReport: {
                by: string;
                claim: string | null;
                label: string | null;
                /** Format: date */
                on: string;
                text: string | null;
              } | null;
              leadText: string;
              missingClears: ('person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority')[];
              ordinal: number | null;
              originalDueOn: string | null;
              remedialDueOn: string | null;
              revision: number;
              section: number | null;
              sectionTitle: string | null;
              /** @enum {string} */
              status:
                | 'not-started'
                | 'in-progress'
                | 'overdue'
                | 'awaiting-confirmation'
                | 'completed'
                | 'completed-late'
                | 'standing'
                | 'withdrawn';
              taskId: string;
              title: string;
              unresolvedLeads: string[];
            }[];
            knownAt: number | null;
            nextCursor: string | null;
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOverdueIntervals: {
    parameters: {
      query?: {
        /** @description Code of an agency; agencies merged into it by then count as well. */
        agency?: string;
        appendix?: string;
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description `nextCursor` of the page before; `asOf` and `knownAt` are then those of that page. */
        cursor?: string;
        /** @description Number and symbol of the assigning directive. */
        directive?: string;
        /** @description Number of the notice that lists the task, or SHA-256 of the imported file. */
        document?: string;
        /** @description Field of work. */
        field?: string;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
        limit?: number;
        /** @description Words, each of which occurs in title, lead, directive or result; case and diacritics are ignored. */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date */
            asOf: string;
            items: {
              agency: string | null;
              days: number;
              /** Format: date */
              from: string;
              name: string | null;
              taskId: string;
              title: string;
              to: string | null;
            }[];
            knownAt: number | null;
            nextCursor: string | null;
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  fileStatusReports: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportsBatch'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            counts: {
              filed: number;
              refused: number;
              repeated: number;
            };
            position: number | null;
            reports: {
              agency: string;
              index: number;
              position: number | null;
              problem: components['schemas']['Problem'] | null;
              revision: number | null;
              /** @enum {string} */
              status: 'filed' | 'repeated' | 'refused';
              taskId: string;
            }[];
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listTasks: {
    parameters: {
      query?: {
        /** @description Code of an agency; agencies merged into it by then count as well. */
        agency?: string;
        appendix?: string;
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description `nextCursor` of the page before; `asOf` and `knownAt` are then those of that page. */
        cursor?: string;
        /** @description Number and symbol of the assigning directive. */
        directive?: string;
        /** @description Number of the notice that lists the task, or SHA-256 of the imported file. */
        document?: string;
        /** @description Field of work. */
        field?: string;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
        limit?: number;
        /** @description A leading minus sorts descending. */
        sort?:
          | 'place'
          | '-place'
          | 'ordinal'
          | '-ordinal'
          | 'dueOn'
          | '-dueOn'
          | 'daysLate'
          | '-daysLate'
          | 'status'
          | '-status'
          | 'title'
          | '-title'
          | 'directive'
          | '-directive'
          | 'agency'
          | '-agency';
        /** @description With an agency: the status of its assignment. */
        status?: (
          | 'not-started'
          | 'in-progress'
          | 'overdue'
          | 'awaiting-confirmation'
          | 'completed'
          | 'completed-late'
          | 'standing'
          | 'withdrawn'
        )[];
        /** @description Words, each of which occurs in title, lead, directive or result; case and diacritics are ignored. */
        text?: string;
        /** @description Only tasks that do not name this one of the 6 clears. */
        unclear?: 'person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date */
            asOf: string;
            byAgency: {
              agency: string;
              count: number;
              name: string;
            }[];
            byMissingClear: {
              [key: string]: number;
            };
            byStatus: {
              [key: string]: number;
            };
            items: {
              appendix: string | null;
              assignments: {
                agency: string;
                completedOn: string | null;
                completionBasis: ('stated' | 'inferred') | null;
                daysLate: number | null;
                daysLateAgainstRemedial: number | null;
                dueOn: string | null;
                lastReport: {
                  by: string;
                  claim: string | null;
                  label: string | null;
                  /** Format: date */
                  on: string;
                  text: string | null;
                } | null;
                name: string;
                observed: boolean;
                originalDueOn: string | null;
                remedialDueOn: string | null;
                revision: number;
                /** @enum {string} */
                status:
                  | 'not-started'
                  | 'in-progress'
                  | 'overdue'
                  | 'awaiting-confirmation'
                  | 'completed'
                  | 'completed-late'
                  | 'standing'
                  | 'withdrawn';
              }[];
              daysLate: number | null;
              daysLateAgainstRemedial: number | null;
              directive: {
                kind: string | null;
                number: string;
                signedOn: string | null;
              };
              document: string | null;
              /** @enum {string} */
              dueKind: 'day' | 'standing' | 'recurring' | 'none';
              dueOn: string | null;
              dueText: string | null;
              group: string | null;
              lastReport: {
                by: string;
                claim: string | null;
                label: string | null;
                /** Format: date */
                on: string;
                text: string | null;
              } | null;
              leadText: string;
              missingClears: ('person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority')[];
              ordinal: number | null;
              originalDueOn: string | null;
              remedialDueOn: string | null;
              revision: number;
              section: number | null;
              sectionTitle: string | null;
              /** @enum {string} */
              status:
                | 'not-started'
                | 'in-progress'
                | 'overdue'
                | 'awaiting-confirmation'
                | 'completed'
                | 'completed-late'
                | 'standing'
                | 'withdrawn';
              taskId: string;
              title: string;
              unresolvedLeads: string[];
            }[];
            knownAt: number | null;
            nextCursor: string | null;
            total: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignTask: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      201: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description Where the task is read. */
          Location?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: number;
            position: number | null;
            revision: number;
            taskId: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTask: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
      };
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description Revision of the stream, for `If-Match`; absent from a view of another day or knowledge. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            appendix: string | null;
            /** Format: date */
            asOf: string;
            assignments: {
              agency: string;
              completedOn: string | null;
              completionBasis: ('stated' | 'inferred') | null;
              daysLate: number | null;
              daysLateAgainstRemedial: number | null;
              dueOn: string | null;
              lastReport: {
                by: string;
                claim: string | null;
                label: string | null;
                /** Format: date */
                on: string;
                text: string | null;
              } | null;
              name: string;
              observed: boolean;
              originalDueOn: string | null;
              remedialDueOn: string | null;
              revision: number;
              /** @enum {string} */
              status:
                | 'not-started'
                | 'in-progress'
                | 'overdue'
                | 'awaiting-confirmation'
                | 'completed'
                | 'completed-late'
                | 'standing'
                | 'withdrawn';
            }[];
            daysLate: number | null;
            daysLateAgainstRemedial: number | null;
            directive: {
              kind: string | null;
              number: string;
              signedOn: string | null;
            };
            document: string | null;
            /** @enum {string} */
            dueKind: 'day' | 'standing' | 'recurring' | 'none';
            dueOn: string | null;
            dueText: string | null;
            group: string | null;
            knownAt: number;
            lastReport: {
              by: string;
              claim: string | null;
              label: string | null;
              /** Format: date */
              on: string;
              text: string | null;
            } | null;
            leadText: string;
            lineage: {
              parent: {
                agency: string;
                taskId: string;
              } | null;
              parts: string[];
              splitFrom: string | null;
              subTasks: string[];
            };
            listings: {
              appendix: string;
              document: string;
              group: string | null;
              ordinal: number | null;
              row: number;
              section: number | null;
              sectionTitle: string | null;
              sha256: string | null;
            }[];
            missingClears: ('person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority')[];
            ordinal: number | null;
            originalDueOn: string | null;
            remedialDueOn: string | null;
            revision: number;
            section: number | null;
            sectionTitle: string | null;
            /** @enum {string} */
            status:
              | 'not-started'
              | 'in-progress'
              | 'overdue'
              | 'awaiting-confirmation'
              | 'completed'
              | 'completed-late'
              | 'standing'
              | 'withdrawn';
            taskId: string;
            title: string;
            unresolvedLeads: string[];
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such task, or not yet assigned or known then. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  amendTask: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AmendmentBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAssignment: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
      };
      header?: never;
      path: {
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description Revision of the stream, for `If-Match`; absent from a view of another day or knowledge. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            agency: string;
            /** Format: date */
            asOf: string;
            commitments: {
              by: {
                agency: string | null;
                name: string;
                role: string;
                subject: string;
              };
              document: {
                kind: string | null;
                number: string;
                signedOn: string | null;
              };
              note: string | null;
              /** Format: date */
              on: string;
              /** Format: date */
              promisedOn: string;
              /** Format: date-time */
              recordedAt: string;
            }[];
            completedOn: string | null;
            completionBasis: ('stated' | 'inferred') | null;
            daysLate: number | null;
            daysLateAgainstRemedial: number | null;
            directive: {
              kind: string | null;
              number: string;
              signedOn: string | null;
            };
            /** @enum {string} */
            dueKind: 'day' | 'standing' | 'recurring' | 'none';
            dueOn: string | null;
            dueText: string | null;
            extensionRequests: {
              by: {
                agency: string | null;
                name: string;
                role: string;
                subject: string;
              };
              decision: {
                by: {
                  agency: string | null;
                  name: string;
                  role: string;
                  subject: string;
                };
                decidedBy: {
                  kind: string | null;
                  number: string;
                  signedOn: string | null;
                } | null;
                /** @enum {string} */
                decision: 'granted' | 'refused';
                /** Format: date */
                on: string;
                /** Format: date-time */
                recordedAt: string;
                to: string | null;
                words: string | null;
              } | null;
              dueOn: string | null;
              filedLate: boolean;
              /** Format: date */
              on: string;
              reason: string;
              /** Format: date-time */
              recordedAt: string;
              request: number;
              /** Format: date */
              to: string;
            }[];
            knownAt: number;
            lastReport: {
              by: string;
              claim: string | null;
              label: string | null;
              /** Format: date */
              on: string;
              text: string | null;
            } | null;
            name: string;
            observed: boolean;
            originalDueOn: string | null;
            periods: {
              completedOn: string | null;
              daysLate: number;
              /** Format: date */
              dueOn: string;
              /** Format: date */
              from: string;
              period: string;
              /** @enum {string} */
              status:
                | 'not-started'
                | 'in-progress'
                | 'overdue'
                | 'awaiting-confirmation'
                | 'completed'
                | 'completed-late'
                | 'standing'
                | 'withdrawn';
              /** Format: date */
              to: string;
            }[];
            remedialDueOn: string | null;
            reminders: {
              by: {
                agency: string | null;
                name: string;
                role: string;
                subject: string;
              };
              /** Format: date */
              on: string;
              /** Format: date-time */
              recordedAt: string;
              sender: string;
              text: string;
            }[];
            reopenings: {
              by: {
                agency: string | null;
                name: string;
                role: string;
                subject: string;
              };
              /** Format: date */
              on: string;
              reason: string;
              /** Format: date-time */
              recordedAt: string;
            }[];
            reports: {
              by: {
                agency: string | null;
                name: string;
                role: string;
                subject: string;
              };
              /** @enum {string} */
              claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed';
              completion: {
                /** @enum {string} */
                basis: 'stated' | 'inferred';
                /** Format: date */
                on: string;
              } | null;
              contradictions: string[];
              corrections: {
                by: {
                  agency: string | null;
                  name: string;
                  role: string;
                  subject: string;
                };
                /** @enum {string} */
                claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed';
                completion: {
                  /** @enum {string} */
                  basis: 'stated' | 'inferred';
                  /** Format: date */
                  on: string;
                } | null;
                contradictions: string[];
                criterion: string | null;
                evidence: {
                  attachment?: string;
                  kind: string | null;
                  number: string;
                  signedOn: string | null;
                  title: string | null;
                }[];
                /** Format: date */
                on: string;
                period?: string;
                reason: string | null;
                /** Format: date-time */
                recordedAt: string;
                resultText: string;
              }[];
              criterion: string | null;
              evidence: {
                attachment?: string;
                kind: string | null;
                number: string;
                signedOn: string | null;
                title: string | null;
              }[];
              /** Format: date */
              on: string;
              period?: string;
              /** Format: date-time */
              recordedAt: string;
              report: number;
              resultText: string;
              verdicts: {
                by: {
                  agency: string | null;
                  name: string;
                  role: string;
                  subject: string;
                };
                /** Format: date */
                on: string;
                /** Format: date-time */
                recordedAt: string;
                /** @enum {string} */
                verdict: 'returned' | 'confirmed';
                words: string | null;
              }[];
            }[];
            revision: number;
            /** @enum {string} */
            status:
              | 'not-started'
              | 'in-progress'
              | 'overdue'
              | 'awaiting-confirmation'
              | 'completed'
              | 'completed-late'
              | 'standing'
              | 'withdrawn';
            taskId: string;
            title: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such duty, or not yet then. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            agency: string;
            items: {
              addedBy: {
                agency: string | null;
                name: string;
              };
              mediaType: string;
              name: string;
              /** Format: date-time */
              recordedAt: string;
              sequence: number;
              sha256: string;
              size: number;
            }[];
            taskId: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  attachEvidence: {
    parameters: {
      query?: {
        /** @description Name of the file, where it is not to be the one that it was sent under. */
        name?: string;
      };
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': {
          /** Format: binary */
          file: string;
        };
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      201: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: number;
            mediaType: string;
            name: string;
            position: number | null;
            revision: number;
            sha256: string;
            size: number;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agency: string;
        sha256: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      /** @description The caller has it already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  fileCommitment: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommitmentBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestExtension: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionRequestBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  grantExtension: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        /** @description Revision at which the extension was asked for. */
        request: number;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refuseExtension: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        /** @description Revision at which the extension was asked for. */
        request: number;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefusalBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sendReminder: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReminderBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reopenAssignment: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopeningBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  fileStatusReport: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match'?: string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusReportBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmCompletion: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        /** @description Revision at which the report was filed. */
        report: number;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  correctStatusReport: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        /** @description Revision at which the report was filed. */
        report: number;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  returnStatusReport: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        /** @description Revision at which the report was filed. */
        report: number;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignSubTask: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubTaskBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      201: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description Where the sub-task is read. */
          Location?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: number;
            position: number | null;
            revision: number;
            taskId: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  extendDeadline: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeadlineBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTaskHistory: {
    parameters: {
      query?: {
        /** @description Day in Asia/Ho_Chi_Minh; today when absent. */
        asOf?: string;
        /** @description Ledger position that the answer must have seen; else 503 with Retry-After. */
        atLeast?: number;
        /** @description Top-level fields of the object or of each item, with commas between; the answer then carries these alone. */
        fields?: string;
        /** @description Ledger sequence or instant (ISO 8601); all that is known by now when absent. */
        knownAt?: string;
      };
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            steps: {
              actor: {
                agency: string | null;
                name: string;
                role: string;
                subject: string;
              };
              changes: {
                agency: string | null;
                field: string;
                from: string | boolean | null;
                to: string | boolean | null;
              }[];
              data: {
                [key: string]: unknown;
              };
              /** Format: date */
              effectiveOn: string;
              /** Format: date-time */
              recordedAt: string;
              revision: number;
              sequence: number;
              source: {
                document: string | null;
                place: string | null;
                request: string | null;
              } | null;
              state: {
                assignments: {
                  agency: string;
                  dueOn: string | null;
                  /** @enum {string} */
                  status:
                    | 'not-started'
                    | 'in-progress'
                    | 'overdue'
                    | 'awaiting-confirmation'
                    | 'completed'
                    | 'completed-late'
                    | 'standing'
                    | 'withdrawn';
                }[];
                dueOn: string | null;
                /** @enum {string} */
                status:
                  | 'not-started'
                  | 'in-progress'
                  | 'overdue'
                  | 'awaiting-confirmation'
                  | 'completed'
                  | 'completed-late'
                  | 'standing'
                  | 'withdrawn';
              } | null;
              stream: string;
              type: string;
            }[];
            taskId: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such task, or not yet known then. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addLead: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeadBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  releaseLead: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        /** @description Code of the agency. */
        agency: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  splitTask: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SplitBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawTask: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'If-Match': string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalBody'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      200: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acted'];
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the revision in If-Match; ETag names the present one. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description If-Match is missing. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listWebhooks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              agency: string | null;
              /** Format: date-time */
              createdAt: string;
              createdBy: {
                agency: string | null;
                name: string;
                role: string;
              };
              description: string | null;
              disabledAt: string | null;
              failures: number;
              /** Format: uuid */
              id: string;
              lastDeliveredAt: string | null;
              lastError: string | null;
              lastErrorAt: string | null;
              nextAttemptAt: string | null;
              position: number;
              /** @enum {string} */
              state: 'active' | 'failing' | 'disabled';
              types: string[] | null;
              url: string;
            }[];
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  registerWebhook: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterWebhook'];
      };
    };
    responses: {
      /** @description It is done, or was so already. */
      201: {
        headers: {
          /** @description The revision that is there now; give it back as `If-Match`. */
          ETag?: string;
          /** @description `true`: answered as the first time; nothing was done again. */
          'Idempotency-Replayed'?: string;
          /** @description The ledger position of what was done; give it to a reading as `atLeast`. */
          'Task-Ledger-Position'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            secret: string;
            url: string;
          };
        };
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The request with this key is being answered: Retry-After. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The media type is not taken. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Against a rule, or the key came with another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not valid; every fault is named. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed to this role. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing, or not for this caller. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A part of the address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests: Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, crowded, or about to end: Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
