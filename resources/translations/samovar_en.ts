<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountList</name>
    <message numerus="yes">
        <source>Accounts: %n</source>
        <translation>
            <numerusform>Accounts: %n</numerusform>
            <numerusform>Accounts: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesModel</name>
    <message numerus="yes">
        <source>unread: %n</source>
        <translation>
            <numerusform>unread: %n</numerusform>
            <numerusform>unread: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>%n fits</numerusform>
            <numerusform>%n fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message numerus="yes">
        <source>Guests in the chat that you host: %n.</source>
        <translation>
            <numerusform>%n guest is in the chat that you host.</numerusform>
            <numerusform>%n guests are in the chat that you host.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostRunning</name>
    <message numerus="yes">
        <source>In the chat: %n</source>
        <translation>
            <numerusform>In the chat: %n</numerusform>
            <numerusform>In the chat: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to the end, %n new message(s)</source>
        <translation>
            <numerusform>Jump to the end, %n new message</numerusform>
            <numerusform>Jump to the end, %n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedRoomsModel</name>
    <message numerus="yes">
        <source>people: %n</source>
        <translation>
            <numerusform>people: %n</numerusform>
            <numerusform>people: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageCount</name>
    <message numerus="yes">
        <source>messages: %n</source>
        <translation>
            <numerusform>messages: %n</numerusform>
            <numerusform>messages: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>new: %n</source>
        <translation>
            <numerusform>new: %n</numerusform>
            <numerusform>new: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>Paste %n line?</numerusform>
            <numerusform>Paste %n lines?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n letters?</source>
        <translation>
            <numerusform>Paste %n letter?</numerusform>
            <numerusform>Paste %n letters?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent as it is, it makes %n messages to {whom}.</source>
        <translation>
            <numerusform>Sent as it is, it makes %n message to {whom}.</numerusform>
            <numerusform>Sent as it is, it makes %n messages to {whom}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go out over about %n seconds.</source>
        <translation>
            <numerusform>They go out over about %n second.</numerusform>
            <numerusform>They go out over about %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n lines more</source>
        <translation>
            <numerusform>and %n line more</numerusform>
            <numerusform>and %n lines more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message numerus="yes">
        <source>Last in the room: %n</source>
        <translation>
            <numerusform>Last in the room: %n</numerusform>
            <numerusform>Last in the room: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the room: %n</source>
        <translation>
            <numerusform>In the room: %n</numerusform>
            <numerusform>In the room: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message numerus="yes">
        <source>This is too long for the server, by %n letters.</source>
        <translation>
            <numerusform>This is too long for the server, by %n letter.</numerusform>
            <numerusform>This is too long for the server, by %n letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomBans</name>
    <message numerus="yes">
        <source>Kept out: %n</source>
        <translation>
            <numerusform>Kept out: %n</numerusform>
            <numerusform>Kept out: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message numerus="yes">
        <source>In the room: %n</source>
        <translation>
            <numerusform>In the room: %n</numerusform>
            <numerusform>In the room: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomRowDelegate</name>
    <message numerus="yes">
        <source>people: %n</source>
        <translation>
            <numerusform>people: %n</numerusform>
            <numerusform>people: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomsModel</name>
    <message numerus="yes">
        <source>mentions: %n</source>
        <translation>
            <numerusform>mentions: %n</numerusform>
            <numerusform>mentions: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unread: %n</source>
        <translation>
            <numerusform>unread: %n</numerusform>
            <numerusform>unread: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>new: %n</source>
        <translation>
            <numerusform>new: %n</numerusform>
            <numerusform>new: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>Next attempt in %n s.</numerusform>
            <numerusform>Next attempt in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are hosting · guests: %n</source>
        <translation>
            <numerusform>You are hosting · guests: %n</numerusform>
            <numerusform>You are hosting · guests: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are hosting “{title}” · guests: %n</source>
        <translation>
            <numerusform>You are hosting “{title}” · guests: %n</numerusform>
            <numerusform>You are hosting “{title}” · guests: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message numerus="yes">
        <source>people: %n</source>
        <translation>
            <numerusform>people: %n</numerusform>
            <numerusform>people: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Samovar, unread: %n</source>
        <translation>
            <numerusform>Samovar, unread: %n</numerusform>
            <numerusform>Samovar, unread: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypingLine</name>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n person is typing…</numerusform>
            <numerusform>%n people are typing…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>{names} joined</source>
        <translation>
            <numerusform>{names} joined</numerusform>
            <numerusform>{names} joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} left</source>
        <translation>
            <numerusform>{names} left</numerusform>
            <numerusform>{names} left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} left and came back</source>
        <translation>
            <numerusform>{names} left and came back</numerusform>
            <numerusform>{names} left and came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} came and went</source>
        <translation>
            <numerusform>{names} came and went</numerusform>
            <numerusform>{names} came and went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
</TS>
