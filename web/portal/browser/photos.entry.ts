import { enablePhotoForgetting } from './photos/enable-photo-forgetting.ts';
import { enablePhotoPicker } from './photos/enable-photo-picker.ts';
import { enablePhotoUpload } from './photos/enable-photo-upload.ts';

enablePhotoPicker();
enablePhotoUpload();
enablePhotoForgetting();
