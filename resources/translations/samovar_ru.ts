<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name></name>
    <message>
        <source>Not connected: this has to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s own page stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice to {nick}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room} has no topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the server&apos;s own page. Choose a room to talk in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are not in {room}; enter it with /join {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy; try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now: {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}@{2}: {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is connected to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is an operator of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was {1}@{2}: {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is logged in as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is really at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have invited {0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} may enter {0} uninvited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is excepted from the bans of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server runs {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{4}: {1}@{2}, in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banned from {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are an operator of the server now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not speak in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in too many rooms to enter {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many recipients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know the command {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is already in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command {0} needs more to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know the mode {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is by invitation only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are banned from {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a key, or another one: /join {0} KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can&apos;t be the name of a room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for registered names only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operators of the server may do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operators of {0} may do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for encrypted connections only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take you as its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t change the modes of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not enter {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: {count} here. {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and more rooms than can be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} said nothing for {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room} was there already; you have entered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {nick} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow the name {nick}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room} can&apos;t be entered at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat asks for a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let you in: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} is away: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are marked as away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two servers lost each other. Gone: {count} ({people})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are not in {room} any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {room}: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody that you may see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} invites you to {room}. To enter, type /join {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} answers {word}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} offers a file or a chat past the server (DCC); Samovar does not take these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be kept: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was broken. It was set aside as {aside}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was lost before the server confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can be called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has one room, and it can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server can&apos;t change names; yours will be {nick} next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has one room only; you can&apos;t write to one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {nick} can&apos;t be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server knows no commands: what you type is what the others read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts and the choices for rooms begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be sent: /{name} {usage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command /{name}. Type /help for those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs more: /{name} {usage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{name} works in a room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: /{name} has to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#room [key]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a room; it is made if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] [reason]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a room, and keep its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this page; a room is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nick text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nick [text]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a direct talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you do: /me waves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a notice, which nothing answers by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] [text]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the topic, or set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who is in a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[pattern]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rooms of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[nick]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nick [#room]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody into a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[text]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell others that you are away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell others that you are back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] nick [reason]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove somebody from a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] [nick or mask]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep somebody out of a room; alone: show who is kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] nick or mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] nick …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make somebody an operator of a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the operator&apos;s rank back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody speak in a moderated room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the voice back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[#room] [modes]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or set the modes of a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Become an operator of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this page; nothing is deleted for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a line of IRC as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[reason]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[command]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are learnt anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} does not speak the plain protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no computer called {host} that can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} closed the connection at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} gave no answer for an encrypted connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} has to be encrypted, but now it is not. Somebody may be listening in, or another chat runs there; nothing was sent. If you know why, forget the address and join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is not the server that it was: its certificate is another one. Somebody may be listening in; nothing was sent. If you know why, forget the address and join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {address} is not encrypted: others on the network can read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat answers at {address}. Is it still hosted, and on this port?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} does not answer. Is the computer on, and on this network? Or is a firewall between?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached from here. Are both computers on the same network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network that leads to {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s program can&apos;t be started: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended by itself. Its log is {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not start in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is no longer an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is no longer an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is an operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is no longer an operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is a half-operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is no longer a half-operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} has voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} no longer has voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is banned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is no longer banned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is excepted from bans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} is no longer excepted from bans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} may enter uninvited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arg} may no longer enter uninvited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key is needed to enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key is needed to enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {arg} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number of members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by invitation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open without invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only operators and those with voice may speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody may speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no messages from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages from outside are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only operators set the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody may set the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nick can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nick has at most {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nick can&apos;t hold spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nick can&apos;t hold “{char}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nick begins with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can&apos;t hold control characters or characters that can&apos;t be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter can&apos;t carry more than {count} marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel&apos;s name begins with # and has at least one more character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel&apos;s name has at most {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel&apos;s name can&apos;t hold spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel&apos;s name can&apos;t hold “{char}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is too long: about 35 letters fit, of Latin ones 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title can&apos;t hold control characters or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server&apos;s name looks like chat.example: Latin letters, digits and hyphens, and at least one dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that begin with {scheme}:// can&apos;t be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in this link is damaged; ask for the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{host}] is not an IPv6 address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is not an address. Write host:port, or [IPv6]:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address of the computer that hosts the chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{host}” can&apos;t be the name of a computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{port}” is not a port: ports are numbers from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side does not speak TLS here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection failed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server takes UTF-8 only; the line was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was too long and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line holds no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line can&apos;t hold NUL, or CR before its end; it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} is taken: another program, or another Samovar, uses it. Choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} may not be used without administrator&apos;s rights. Choose one above 1023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not an address of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not an address of this computer: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t listen on {host}, port {port}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} is not a port; ports are 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Make it, or name another by --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log {file} can&apos;t be written: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing link: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat has been closed by its host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed by {nick}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat needs a password, and it was missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to PING for {count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send queue over {count} KB: not reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error of the server&apos;s; it was logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many connections from your address (at most {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many new connections from your address; try again in a few minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in the chat any more; connect again to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left after a kick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to {title}, {nick}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Welcome to {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Everybody meets in {room}: /join {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be kept and was not sent: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No origin specified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid CAP command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recipient given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t change your nick now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not register again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not correct, or too many were tried: wait a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are banned from this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel&apos;s list is full; remove an entry first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t kill a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown user mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no help on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a well-formed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insufficient privileges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Samovar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group chat that anybody on the network can host.
Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt is used under the LGPL, version 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pa&amp;rt of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Samovar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have sent before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete a name, a room or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusToasts</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatMouse</name>
    <message>
        <source>On the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicesModel</name>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>unread: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copyable</name>
    <message>
        <source>Copy: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateRoomDialog</name>
    <message>
        <source>Create a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: whoever knows the room may enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Secret: others don&apos;t see it in the list of rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;invitation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be called {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can&apos;t hold spaces or commas, nor begin with a colon.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smileys and feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you use comes here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End the chat?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the chat for everybody?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Guests in the chat that you host: %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;End the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FontEditor</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>{nick} joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} left: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} went offline: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} went offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} is now {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} has another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} removed {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} removed somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} changed the modes: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} changed the modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} set the topic: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nick} removed the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Show people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who is in the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostDialog</name>
    <message>
        <source>Host a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host the chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostForm</name>
    <message>
        <source>Our chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How others will see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: whoever reaches it may join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on this n&amp;etwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host a chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostRunning</name>
    <message>
        <source>Invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Samovar: Join a chat. In IRC programs: the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only programs on this computer can join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on this network can join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invite link holds the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the chat: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostStarting</name>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat runs as a program of its own beside this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat stops…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat starts…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>192.168.1.20:4000 or samovar://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the chat has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address or invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” at {host}, port {port}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Jump to the end, %n new message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>{count} new messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more letters: “Copy message” gives all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>&amp;Talk directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the server; the answer stands in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms that you share: {rooms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;operator&apos;s rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an &amp;operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give &amp;voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore: hear nothing more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NickDialog</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>{nick} in {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>new: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{name}” to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chats of last time at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With their rooms and direct talks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes without a key or click after which the others see you as away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts what is unread. Some desktops have no tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window leaves Samovar in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of buttons, links and what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also by Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top of the system&apos;s own scaling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours: 18:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 hours: 6:30 PM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*slanted*, **bold**, `code` and &gt; quotes. Off: as they were typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter; Shift+Enter begins a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter; Enter begins a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn :tea: into an emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a name that begins a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Tab writes behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colon: “anna: hello”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma: “anna, hello”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: “anna hello”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A room may have a level of its own. Direct talks count as mentions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text in notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: they tell who wrote, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notification and no sound in them; everything is still counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People in the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message numerus="yes">
        <source>In the room: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the invite link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveMemberDialog</name>
    <message>
        <source>Remove from the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: everybody in the room would read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep out: who has this name can&apos;t enter again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {nick} from {room}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room&apos;s dialog, operators can let people in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomAbout</name>
    <message>
        <source>Only operators of the room set its topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As everywhere: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Favourite: it stands first in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notify me of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomBans</name>
    <message>
        <source>Who is kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name or mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bob, or *!*@192.0.2.7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Kept out: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is kept out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operators of the room can change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mask} — by {nick}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mask} — by {nick}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source>Room {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lea&amp;ve the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the room: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomRules</name>
    <message>
        <source>By &amp;invitation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Moderated: only operators and people with voice may speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operators set the to&amp;pic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members may &amp;write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Secret: others don&apos;t see it in the list of rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: whoever knows the room may enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operators of the room can change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most mem&amp;bers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also set: {modes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can&apos;t hold spaces or commas, nor begin with a colon.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomsModel</name>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>mentions: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unread: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not joined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No option has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is needed to write and to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is “{action}” already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Rooms and direct talks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to your own chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to {address}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chat starts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You are hosting · guests: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your chat stops…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chat has stopped. Start again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A room, a person, or what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms begin with #, people with @, actions with &gt;. Arrows choose, Enter goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># rooms · @ people · &gt; actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or create this room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Samovar, unread: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show Samovar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Group chat for the people around you.
One of you hosts, the others join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How others will see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;ost a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_KeyRow</name>
    <message>
        <source>Keys of “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{name}” to the default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Me</name>
    <message>
        <source>You are {nick}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>{names} joined</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} left and came back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} came and went</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
