export { ProcessesModule } from './processes.module.js';
export { everyEventType } from './every-event-type.js';
