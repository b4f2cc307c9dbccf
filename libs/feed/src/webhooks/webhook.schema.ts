import { list, object, oneOf, orNull, text, whole } from '#libs/web';

const id = { ...text, format: 'uuid' };
const instant = { ...text, format: 'date-time' };

/** OpenAPI schema of a new subscription; `secret` verifies the signatures of its deliveries (Standard Webhooks). */
export const registeredSchema = object({ id, url: text, secret: { ...text, pattern: '^whsec_' } });

/** OpenAPI schema of the subscriptions. */
export const webhookListSchema = object({
  items: list(
    object({
      ...{ id, url: text, description: orNull(text), agency: orNull(text), types: orNull(list(text)) },
      createdBy: object({ name: text, agency: orNull(text), role: text }),
      createdAt: instant,
      state: oneOf(['active', 'failing', 'disabled']),
      position: whole,
      failures: whole,
      lastError: orNull(text),
      ...{ lastErrorAt: orNull(instant), lastDeliveredAt: orNull(instant) },
      ...{ nextAttemptAt: orNull(instant), disabledAt: orNull(instant) },
    }),
  ),
});
