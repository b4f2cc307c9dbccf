/**
 * Recorded events stay as they are. The grant refuses the owner, the trigger also refuses superusers; it fires per
 * statement, so that a statement that matches no row is refused too, and under session_replication_role = replica.
 */
export const ledgerGuard = `
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger only grows: % on ledger.event is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege', HINT = 'Record a new event that corrects the old one.';
END
$$;
CREATE TRIGGER event_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.event
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER event_never_changes;
REVOKE UPDATE, DELETE, TRUNCATE ON ledger.event FROM PUBLIC, CURRENT_USER;
`;

export const dropLedgerGuard = `
GRANT UPDATE, DELETE, TRUNCATE ON ledger.event TO CURRENT_USER;
DROP TRIGGER event_never_changes ON ledger.event;
DROP FUNCTION ledger.refuse_change();
`;
