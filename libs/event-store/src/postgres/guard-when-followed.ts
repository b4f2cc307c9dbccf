/**
 * The trigger that lets nobody but the follower of an EventStoreDB write stands by until the database follows one:
 * firing it costs every call of `ledger.append` about as much as one event does. Whatever writes the row of `ledger.followed` calls
 * it to duty in the same transaction, which waits for every writer that was not stopped by it.
 */
export const guardWhenFollowed = `
CREATE FUNCTION ledger.guard_what_is_followed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  ALTER TABLE ledger.event ENABLE TRIGGER only_the_follower_writes;
  RETURN NULL;
END
$$;
CREATE TRIGGER followed_is_guarded AFTER INSERT ON ledger.followed
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_what_is_followed();
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger.followed) THEN
    ALTER TABLE ledger.event DISABLE TRIGGER only_the_follower_writes;
  END IF;
END
$$;
`;

export const dropGuardWhenFollowed = `
ALTER TABLE ledger.event ENABLE TRIGGER only_the_follower_writes;
DROP TRIGGER followed_is_guarded ON ledger.followed;
DROP FUNCTION ledger.guard_what_is_followed();
`;
