import { logRefused } from './log-refused.js';

/** For what an EventStoreDB answers in place of a log. @throws Rejection always */
export const unreachable =
  (name: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error);
    throw logRefused(
      'log.unreachable',
      name,
      `EventStoreDB không trả lời (${reason}): hãy kiểm tra địa chỉ, TLS và mật khẩu, rồi chạy lại`,
      `EventStoreDB does not answer (${reason}): check address, TLS and password, and run this again`,
    );
  };
