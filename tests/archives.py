"""Records of web archives, as crawlers write them."""

from __future__ import annotations

import gzip


def written(url, body, *, headers=b"Content-Type: text/html\r\n", more=b"", pack=True, status=b"200 OK"):
    """A record as a crawler writes it."""
    block = b"HTTP/1.1 " + status + b"\r\n" + headers + b"\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T08:05:00Z\r\n"
        f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(block)}\r\n"
    ).encode()
    record = head + more + b"\r\n" + block + b"\r\n\r\n"
    return gzip.compress(record, mtime=0) if pack else record
