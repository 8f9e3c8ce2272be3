import { CfnOutput, CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { StaticAssetRoutes } from './assets/static-asset-routes.ts';
import { OperatorChatHandover } from './chat/operator-chats.ts';
import { PlatformChat } from './chat/platform-chat.ts';
import { WebChat } from './chat/web-chat.ts';
import type {
  CallQueueArns,
  ChatFlowArns,
  OutboundCallArns,
} from './contact-center/instance/contact-arns.ts';
import { ApiDocumentationPages } from './contract/api-documentation-pages.ts';
import type { DataStack } from './data-stack.ts';
import { ApiStage } from './intake/api-stage.ts';
import { PhotoUpload } from './intake/photo-upload.ts';
import { PublicApi } from './intake/public-api.ts';
import { SmsGatewayIntegration } from './messages/sms-gateway-integration.ts';
import { OfficerPage } from './officer/officer-page.ts';
import { Open311Api } from './open311/open311.ts';
import { PosterApi } from './press/poster-api.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import { CallbackApi } from './staff/callback-api.ts';
import { DailyReportApi } from './staff/daily-report-api.ts';
import { IdentityRevealApi } from './staff/identity-reveal.ts';
import { OperatorChatApi } from './staff/operator-chat-api.ts';
import { StaffApi } from './staff/staff-api.ts';
import { StaffSignIn } from './staff/staff-sign-in.ts';
import type { StageConfig } from './stage-config.ts';
import type { WebStack } from './web-stack.ts';

type HotlineIntakeProps = StageConfig & {
  data: DataStack;
  web: WebStack;
  /** ARNs of Connect resources for outbound calls. Undefined in stages without a telephone. */
  outbound?: OutboundCallArns;
  chats?: ChatFlowArns;
  callQueues?: CallQueueArns;
};

/** Stack with the public entry points: web pages and HTTP APIs for citizens, officers and staff. */
export class IntakeStack extends HotlineStack {
  readonly onPlatforms: PlatformChat | undefined;
  readonly smsGateway: SmsGatewayIntegration | undefined;

  constructor(scope: Construct, id: string, props: HotlineIntakeProps) {
    const { data, web, outbound, chats, callQueues, ...config } = props;
    super(scope, id, {
      description: '1022 hotline: web address and pages',
      env: { region: config.region },
    });
    const { api, portalUrl } = web;
    new PublicApi(this, 'PublicApi', { api, data });
    new Open311Api(this, 'Open311', { api, data, jurisdictionId: config.jurisdictionId });
    new PhotoUpload(this, 'PhotoUpload', { api, data });
    const { platforms } = config;
    const { chat } = new WebChat(this, 'WebChat', { api, data });
    this.onPlatforms =
      platforms && new PlatformChat(this, 'PlatformChat', { api, data, portalUrl, platforms });
    if (chats) {
      new OperatorChatHandover(this, 'OperatorChats', {
        ...{ data, chat, line: chats, onPlatforms: this.onPlatforms },
      });
    }
    const { smsGateway } = config;
    this.smsGateway =
      smsGateway && new SmsGatewayIntegration(this, 'SmsGateway', { api, config: smsGateway });
    const signIn = new StaffSignIn(this, 'StaffSignIn', { ...config, portalUrl });
    const softphone = config.phone?.softphone;
    new StaticAssetRoutes(this, 'AssetPages', { api, data, signIn, softphone });
    new ApiDocumentationPages(this, 'ContractPages', { api });
    new PosterApi(this, 'PosterPrinter', { api, data });
    new OfficerPage(this, 'OfficerPage', { api, data });
    const firstAdministrator = config.firstAdministrator ?? createAdministratorParameter(this);
    new CfnOutput(this, 'FirstAdministratorSub', {
      description: 'Cognito sub of the account that is always an administrator',
      value: firstAdministrator,
    });
    const staffDoor = {
      api,
      data,
      signIn,
      firstAdministrator,
    };
    new StaffApi(this, 'StaffApi', {
      ...staffDoor,
      callQueues,
      webhooksToLocalhost: config.webhooksToLocalhost,
    });
    new IdentityRevealApi(this, 'IdentityReveal', staffDoor);
    new DailyReportApi(this, 'ReportPrinter', staffDoor);
    new OperatorChatApi(this, 'OperatorChatApi', { ...staffDoor, onPlatforms: this.onPlatforms });
    new CallbackApi(this, 'CallbackDesk', { ...staffDoor, outbound });
    new ApiStage(this, 'ApiStage', { hotlineApi: api, ...config });
  }
}

/**
 * Returns the stack parameter for the Cognito subject of the first administrator. It has no default, so each stage must set
 * it explicitly.
 */
function createAdministratorParameter(scope: Construct): string {
  return new CfnParameter(scope, 'FirstAdministrator', {
    description:
      'Cognito sub of the account that is always an administrator; all zeros for the first deployment',
    allowedPattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  }).valueAsString;
}
