"""One server seen from a client, without Qt and without sockets: also drives tests, benches and bots."""
