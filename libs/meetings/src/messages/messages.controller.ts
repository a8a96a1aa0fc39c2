import {
  conversationList,
  conversationPage,
  conversationQuery,
  messageView,
  readMessages,
  sendMessage,
  settleConversation,
  unreadMessages,
  type ConversationList,
  type ConversationPage,
  type ConversationQuery,
  type MessageView,
  type SendMessage,
  type UnreadMessages,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MessagesService } from './messages.service.js';
import { ThreadsService } from './threads.service.js';

const id = z.uuid().toLowerCase();

/** The threads between citizens and those who follow them. A citizen's thread is named by the citizen. */
@ApiTags('messages')
@Controller('conversations')
@Allow('messages.use')
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly threads: ThreadsService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: conversationList, description: 'My threads, what waits for me first.' })
  @Header('Cache-Control', 'private, no-store')
  async list(@CurrentPerson() me: SignedInPerson): Promise<ConversationList> {
    return { conversations: await this.threads.list(me) };
  }

  @Get('unread')
  @ApiOkResponse({ standardSchema: unreadMessages, description: 'How many messages I have not read.' })
  async unread(@CurrentPerson() me: SignedInPerson): Promise<UnreadMessages> {
    return { unread: await this.threads.unread(me) };
  }

  @Get(':citizenId')
  @ApiOkResponse({
    standardSchema: conversationPage,
    description: 'A thread: its newest part, what follows a line, or what comes before one.',
  })
  @Header('Cache-Control', 'private, no-store')
  page(
    @CurrentPerson() me: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: conversationQuery }) query: ConversationQuery,
  ): Promise<ConversationPage> {
    return this.threads.page(me, citizenId, query);
  }

  @Post(':citizenId/messages')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: messageView,
    description: 'The message is kept. Sent again it is the same message.',
  })
  async send(
    @CurrentPerson() me: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: sendMessage }) message: SendMessage,
  ): Promise<MessageView> {
    return this.threads.view(await this.messages.send(me, citizenId, message));
  }

  @Put(':citizenId/read')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'I have seen everything up to here. The other one is not told.' })
  async read(
    @CurrentPerson() me: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: readMessages }) { seq }: z.infer<typeof readMessages>,
  ): Promise<void> {
    await this.messages.read(me, citizenId, seq);
  }

  @Post(':citizenId/settle')
  @Allow('caseload.act')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'What the citizen has written up to here needs no answer.' })
  async settle(
    @CurrentPerson() me: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: settleConversation }) { seq }: z.infer<typeof settleConversation>,
  ): Promise<void> {
    await this.messages.settle(me, citizenId, seq);
  }
}
