<?php

function is_from_hotline(string $secret, ?string $signature, string $body, ?int $now = null): bool {
    if (!preg_match('/^t=(\d+),v1=([0-9a-f]{64})$/D', $signature ?? '', $parts)) return false;
    if (abs(($now ?? time()) - (int) $parts[1]) > 300) return false;
    return hash_equals(hash_hmac('sha256', "{$parts[1]}.{$body}", $secret), $parts[2]);
}
