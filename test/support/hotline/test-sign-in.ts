export const testSignIn = {
  domain: 'https://staff.auth.ap-southeast-1.amazoncognito.com',
  clientId: 'console',
  issuer: 'https://cognito-idp.ap-southeast-1.amazonaws.com/pool',
};
