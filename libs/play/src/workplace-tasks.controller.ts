import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  workplaceTask,
  workplaceTaskList,
  type WorkplaceTaskList,
  type WorkplaceTaskView,
} from '@mikrosprint/contracts';
import { identifier } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { z } from 'zod';
import { WorkplaceTasksService } from './workplace-tasks.service.js';

const enrolmentParameters = z.object({ enrolmentId: z.uuid().toLowerCase() });
const taskParameters = enrolmentParameters.extend({ taskId: identifier });
type TaskParameters = z.infer<typeof taskParameters>;

/** What I try away from the screen. I tick it off myself, and it is for nobody but me. */
@ApiTags('play')
@Controller('enrolments/:enrolmentId/workplace-tasks')
@Allow('workplace-tasks.tick')
export class WorkplaceTasksController {
  constructor(private readonly tasks: WorkplaceTasksService) {}

  @Get()
  @ApiOkResponse({
    standardSchema: workplaceTaskList,
    description: 'The tasks, and which I have ticked off.',
  })
  async list(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: enrolmentParameters }) { enrolmentId }: z.infer<typeof enrolmentParameters>,
  ): Promise<WorkplaceTaskList> {
    return { tasks: await this.tasks.list(me.personId, enrolmentId) };
  }

  @Put(':taskId')
  @ApiOkResponse({
    standardSchema: workplaceTask,
    description: 'The task is ticked off; done again, the first time still counts.',
  })
  tick(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: taskParameters }) { enrolmentId, taskId }: TaskParameters,
  ): Promise<WorkplaceTaskView> {
    return this.tasks.tick(me.personId, enrolmentId, taskId);
  }

  @Delete(':taskId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The task waits again, also when it did before.' })
  untick(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: taskParameters }) { enrolmentId, taskId }: TaskParameters,
  ): Promise<void> {
    return this.tasks.untick(me.personId, enrolmentId, taskId);
  }
}
