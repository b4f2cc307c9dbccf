export { requestMetadata, type MetadataRequest } from './request-metadata.js';
export { ProblemFilter } from './problem.filter.js';
export { languageOf } from './language.js';
export { inLanguage, type Language, type Problem } from './problem.js';
export { ValidationFailed } from './validation-failed.js';
export { validationPipe } from './validation.pipe.js';
