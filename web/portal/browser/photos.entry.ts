import { enablePhotoDeletion } from './photos/enable-photo-deletion.ts';
import { enablePhotoPicker } from './photos/enable-photo-picker.ts';
import { enablePhotoUpload } from './photos/enable-photo-upload.ts';

enablePhotoPicker();
enablePhotoUpload();
enablePhotoDeletion();
