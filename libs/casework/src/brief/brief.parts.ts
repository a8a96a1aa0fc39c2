import { BriefPaper } from './brief-paper.service.js';
import { BriefController } from './brief.controller.js';
import { BriefService } from './brief.service.js';

/** What the conversation brief brings to the module of casework. It keeps nothing. */
export const briefModule = { controllers: [BriefController], providers: [BriefPaper, BriefService] };
