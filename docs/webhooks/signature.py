import hashlib, hmac, re, time

def is_from_hotline(secret: str, signature: str | None, body: bytes, now: float | None = None) -> bool:
    parts = re.fullmatch(r"t=([0-9]+),v1=([0-9a-f]{64})", signature or "")
    if not parts or abs((now or time.time()) - int(parts[1])) > 300:
        return False
    ours = hmac.new(secret.encode(), parts[1].encode() + b"." + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(ours, parts[2])
