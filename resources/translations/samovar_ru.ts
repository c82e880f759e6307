<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name></name>
    <message>
        <source>Not connected: this has to wait.</source>
        <translation>Нет соединения: с этим придётся подождать.</translation>
    </message>
    <message>
        <source>This can&apos;t be sent.</source>
        <translation>Это нельзя отправить.</translation>
    </message>
    <message>
        <source>The server&apos;s own page stays open.</source>
        <translation>Страница самого сервера не закрывается.</translation>
    </message>
    <message>
        <source>You are not in {room}.</source>
        <translation>Вас нет в {room}.</translation>
    </message>
    <message>
        <source>Notice to {nick}: {text}</source>
        <translation>Уведомление для {nick}: {text}</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>всем пока</translation>
    </message>
    <message>
        <source>{room} has no topic.</source>
        <translation>У {room} нет темы.</translation>
    </message>
    <message>
        <source>Rooms of this server keep their names.</source>
        <translation>Комнаты этого сервера сохраняют свои имена.</translation>
    </message>
    <message>
        <source>This is the server&apos;s own page. Choose a room to talk in.</source>
        <translation>Это страница самого сервера. Чтобы говорить, выберите комнату.</translation>
    </message>
    <message>
        <source>you are not in {room}; enter it with /join {room}</source>
        <translation>вас нет в {room}; войти: /join {room}</translation>
    </message>
    <message>
        <source>The server is busy; try again in a while.</source>
        <translation>Сервер занят; попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>Here now: {last}</source>
        <translation>Сейчас здесь: {last}</translation>
    </message>
    <message>
        <source>{0} is {1}@{2}: {last}</source>
        <translation>{0} — это {1}@{2}: {last}</translation>
    </message>
    <message>
        <source>{0} is connected to {1}</source>
        <translation>{0} на сервере {1}</translation>
    </message>
    <message>
        <source>{0} is an operator of the server</source>
        <translation>{0} — оператор сервера</translation>
    </message>
    <message>
        <source>{0} was {1}@{2}: {last}</source>
        <translation>{0} — последний раз это был {1}@{2}: {last}</translation>
    </message>
    <message>
        <source>{0} is in {last}</source>
        <translation>{0} — в комнатах: {last}</translation>
    </message>
    <message>
        <source>{0} is logged in as {1}</source>
        <translation>{0} — учётная запись {1}</translation>
    </message>
    <message>
        <source>{0} is a bot</source>
        <translation>{0} — бот</translation>
    </message>
    <message>
        <source>{0} is really at {1}</source>
        <translation>{0} — настоящий адрес {1}</translation>
    </message>
    <message>
        <source>You have invited {0} to {1}.</source>
        <translation>Приглашение отправлено: {0} в {1}.</translation>
    </message>
    <message>
        <source>{1} may enter {0} uninvited</source>
        <translation>{1}: в {0} можно войти без приглашения</translation>
    </message>
    <message>
        <source>{1} is excepted from the bans of {0}</source>
        <translation>{1}: запреты входа в {0} не действуют</translation>
    </message>
    <message>
        <source>The server runs {0}</source>
        <translation>На сервере работает {0}</translation>
    </message>
    <message>
        <source>{4}: {1}@{2}, in {0}</source>
        <translation>{4}: {1}@{2}, в {0}</translation>
    </message>
    <message>
        <source>Banned from {0}: {1}</source>
        <translation>Вход в {0} закрыт: {1}</translation>
    </message>
    <message>
        <source>You are an operator of the server now.</source>
        <translation>Теперь вы оператор сервера.</translation>
    </message>
    <message>
        <source>Nobody here is called {0}.</source>
        <translation>Здесь нет никого по имени {0}.</translation>
    </message>
    <message>
        <source>There is no server {0}.</source>
        <translation>Сервера {0} нет.</translation>
    </message>
    <message>
        <source>There is no room {0}.</source>
        <translation>Комнаты {0} нет.</translation>
    </message>
    <message>
        <source>You may not speak in {0}.</source>
        <translation>Вам нельзя писать в {0}.</translation>
    </message>
    <message>
        <source>You are in too many rooms to enter {0}.</source>
        <translation>Вы уже в слишком многих комнатах, в {0} не войти.</translation>
    </message>
    <message>
        <source>Nobody was called {0}.</source>
        <translation>Никого по имени {0} здесь не было.</translation>
    </message>
    <message>
        <source>There were too many recipients.</source>
        <translation>Получателей слишком много.</translation>
    </message>
    <message>
        <source>The message was empty.</source>
        <translation>Сообщение пустое.</translation>
    </message>
    <message>
        <source>The message was too long.</source>
        <translation>Сообщение слишком длинное.</translation>
    </message>
    <message>
        <source>The server does not know the command {0}.</source>
        <translation>Сервер не знает команды {0}.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be entered at the moment: {last}</source>
        <translation>В {0} сейчас нельзя войти: {last}</translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation>{0} не в {1}.</translation>
    </message>
    <message>
        <source>You are not in {0}.</source>
        <translation>Вас нет в {0}.</translation>
    </message>
    <message>
        <source>{0} is already in {1}.</source>
        <translation>{0} уже в {1}.</translation>
    </message>
    <message>
        <source>The command {0} needs more to it.</source>
        <translation>Команде {0} чего-то не хватает.</translation>
    </message>
    <message>
        <source>{0} is full.</source>
        <translation>В {0} больше нет мест.</translation>
    </message>
    <message>
        <source>The server does not know the mode {0}.</source>
        <translation>Сервер не знает режима {0}.</translation>
    </message>
    <message>
        <source>{0} is by invitation only.</source>
        <translation>В {0} входят только по приглашению.</translation>
    </message>
    <message>
        <source>You are banned from {0}.</source>
        <translation>Вход в {0} для вас закрыт.</translation>
    </message>
    <message>
        <source>{0} needs a password, or another one: /join {0} PASSWORD</source>
        <translation>Для {0} нужен пароль, или этот не подходит: /join {0} ПАРОЛЬ</translation>
    </message>
    <message>
        <source>{0} can&apos;t be the name of a room.</source>
        <translation>{0} не может быть названием комнаты.</translation>
    </message>
    <message>
        <source>{0} is for registered names only.</source>
        <translation>В {0} входят только с зарегистрированным именем.</translation>
    </message>
    <message>
        <source>Only operators of the server may do that.</source>
        <translation>Это могут только операторы сервера.</translation>
    </message>
    <message>
        <source>Only operators of {0} may do that.</source>
        <translation>Это могут только операторы {0}.</translation>
    </message>
    <message>
        <source>{0} is for encrypted connections only.</source>
        <translation>В {0} входят только по шифрованному соединению.</translation>
    </message>
    <message>
        <source>The server does not take you as its operator.</source>
        <translation>Сервер не признаёт вас своим оператором.</translation>
    </message>
    <message>
        <source>You can&apos;t change the modes of others.</source>
        <translation>Чужие режимы менять нельзя.</translation>
    </message>
    <message>
        <source>You may not enter {0}.</source>
        <translation>Вам нельзя войти в {0}.</translation>
    </message>
    <message>
        <source>You may not write to {0}.</source>
        <translation>Вам нельзя писать в {0}.</translation>
    </message>
    <message>
        <source>The server does not take this mode: {cited}</source>
        <translation>Сервер не принимает такой режим: {cited}</translation>
    </message>
    <message>
        <source>{room}: {count} here. {topic}</source>
        <translation>{room}: участников {count}. {topic}</translation>
    </message>
    <message>
        <source>… and more rooms than can be shown here.</source>
        <translation>… и ещё больше комнат, чем здесь можно показать.</translation>
    </message>
    <message>
        <source>{nick} said nothing for {minutes} min</source>
        <translation>{nick} молчит {minutes} мин</translation>
    </message>
    <message>
        <source>{room} was there already; you have entered it.</source>
        <translation>Комната {room} уже была; вы вошли в неё.</translation>
    </message>
    <message>
        <source>The name {nick} belongs to somebody in this chat.</source>
        <translation>Имя {nick} принадлежит кому-то в этом чате.</translation>
    </message>
    <message>
        <source>The name {nick} is taken.</source>
        <translation>Имя {nick} занято.</translation>
    </message>
    <message>
        <source>The server does not allow the name {nick}.</source>
        <translation>Сервер не разрешает имя {nick}.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Пароль неверный.</translation>
    </message>
    <message>
        <source>This chat asks for a password.</source>
        <translation>Для этого чата нужен пароль.</translation>
    </message>
    <message>
        <source>The server does not let you in: {text}</source>
        <translation>Сервер вас не впускает: {text}</translation>
    </message>
    <message>
        <source>{nick} is away: {text}</source>
        <translation>{nick} не на месте: {text}</translation>
    </message>
    <message>
        <source>{nick} is away.</source>
        <translation>{nick}: нет на месте.</translation>
    </message>
    <message>
        <source>You are marked as away.</source>
        <translation>Теперь видно, что вас нет на месте.</translation>
    </message>
    <message>
        <source>You are back.</source>
        <translation>Вы снова на месте.</translation>
    </message>
    <message>
        <source>Two servers lost each other. Gone: {count} ({people})</source>
        <translation>Два сервера потеряли связь. Пропали: {count} ({people})</translation>
    </message>
    <message>
        <source>you are not in {room} any more</source>
        <translation>вас больше нет в {room}</translation>
    </message>
    <message>
        <source>{nick} has renamed {old} to {new}: {reason}</source>
        <translation>{nick} переименовывает {old} в {new}: {reason}</translation>
    </message>
    <message>
        <source>{nick} has renamed {old} to {new}.</source>
        <translation>{nick} переименовывает {old} в {new}.</translation>
    </message>
    <message>
        <source>In {room}: {people}</source>
        <translation>В {room}: {people}</translation>
    </message>
    <message>
        <source>nobody that you may see</source>
        <translation>никого, кого вам можно видеть</translation>
    </message>
    <message>
        <source>{nick} invites you to {room}. To enter, type /join {room}</source>
        <translation>{nick} приглашает вас в {room}. Чтобы войти, наберите /join {room}</translation>
    </message>
    <message>
        <source>{nick} answers {word}: {text}</source>
        <translation>{nick} отвечает на {word}: {text}</translation>
    </message>
    <message>
        <source>{nick} offers a file or a chat past the server (DCC); Samovar does not take these.</source>
        <translation>{nick} предлагает файл или беседу в обход сервера (DCC); Samovar такого не принимает.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be kept: {error}.</source>
        <translation>Не удаётся сохранить {file}: {error}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {error}.</source>
        <translation>Не удаётся прочитать {file}: {error}.</translation>
    </message>
    <message>
        <source>{file} was broken. It was set aside as {aside}.</source>
        <translation>Файл {file} был испорчен. Он отложен как {aside}.</translation>
    </message>
    <message>
        <source>it was deleted meanwhile</source>
        <translation>его тем временем удалили</translation>
    </message>
    <message>
        <source>this server does not take it</source>
        <translation>сервер этого не принимает</translation>
    </message>
    <message>
        <source>The message was not changed: {reason}</source>
        <translation>Сообщение не изменено: {reason}</translation>
    </message>
    <message>
        <source>the connection was lost before the server confirmed it</source>
        <translation>связь пропала раньше, чем сервер подтвердил получение</translation>
    </message>
    <message>
        <source>nobody can be called so</source>
        <translation>такого имени быть не может</translation>
    </message>
    <message>
        <source>Disconnected: {reason}</source>
        <translation>Соединение прервано: {reason}</translation>
    </message>
    <message>
        <source>This server has one room, and it can&apos;t be changed.</source>
        <translation>На этом сервере одна комната, и изменить её нельзя.</translation>
    </message>
    <message>
        <source>This server can&apos;t change names; yours will be {nick} next time.</source>
        <translation>Этот сервер не меняет имён; в следующий раз вы войдёте как {nick}.</translation>
    </message>
    <message>
        <source>This server has no such room any more.</source>
        <translation>На этом сервере такой комнаты больше нет.</translation>
    </message>
    <message>
        <source>This server has one room only; you can&apos;t write to one person.</source>
        <translation>На этом сервере только одна комната; написать кому-то лично нельзя.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>The name {nick} can&apos;t be used here.</source>
        <translation>Имя {nick} здесь не подходит.</translation>
    </message>
    <message>
        <source>This server knows no commands: what you type is what the others read.</source>
        <translation>Этот сервер не знает команд: что вы напишете, то другие и прочтут.</translation>
    </message>
    <message>
        <source>Drafts and the choices for rooms begin anew.</source>
        <translation>Черновики и настройки комнат придётся начать заново.</translation>
    </message>
    <message>
        <source>This can&apos;t be sent: /{name} {usage}</source>
        <translation>Это нельзя отправить: /{name} {usage}</translation>
    </message>
    <message>
        <source>It needs more: /{name} {usage}</source>
        <translation>Чего-то не хватает: /{name} {usage}</translation>
    </message>
    <message>
        <source>There is no command /{name}. /help lists them all; // in front sends it as text.</source>
        <translation>Команды /{name} нет. Все команды покажет /help; с // в начале это уйдёт как текст.</translation>
    </message>
    <message>
        <source>/{name} works in a room.</source>
        <translation>/{name} действует в комнате.</translation>
    </message>
    <message>
        <source>Not connected: /{name} has to wait.</source>
        <translation>Нет соединения: с /{name} придётся подождать.</translation>
    </message>
    <message>
        <source>#room [password]</source>
        <translation>#комната [пароль]</translation>
    </message>
    <message>
        <source>Enter a room; it is made if there is none</source>
        <translation>Войти в комнату; если её нет, она появится</translation>
    </message>
    <message>
        <source>[#room] [reason]</source>
        <translation>[#комната] [причина]</translation>
    </message>
    <message>
        <source>Leave a room, and keep its page</source>
        <translation>Выйти из комнаты, страница останется</translation>
    </message>
    <message>
        <source>Close this page; a room is left</source>
        <translation>Закрыть страницу; из комнаты вы выйдете</translation>
    </message>
    <message>
        <source>nick text</source>
        <translation>имя текст</translation>
    </message>
    <message>
        <source>Write to one person</source>
        <translation>Написать одному человеку</translation>
    </message>
    <message>
        <source>nick [text]</source>
        <translation>имя [текст]</translation>
    </message>
    <message>
        <source>Open a direct talk</source>
        <translation>Открыть личную беседу</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>Say what you do: /me waves</source>
        <translation>Сказать, что вы делаете: /me машет рукой</translation>
    </message>
    <message>
        <source>Send a notice, which nothing answers by itself</source>
        <translation>Отправить уведомление; программы на него не отвечают</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>Take another name</source>
        <translation>Сменить имя</translation>
    </message>
    <message>
        <source>[#room] [text]</source>
        <translation>[#комната] [текст]</translation>
    </message>
    <message>
        <source>Show the topic, or set it</source>
        <translation>Показать тему или задать её</translation>
    </message>
    <message>
        <source>#name [reason]</source>
        <translation>#имя [причина]</translation>
    </message>
    <message>
        <source>Give this room another name</source>
        <translation>Дать этой комнате другое имя</translation>
    </message>
    <message>
        <source>[#room]</source>
        <translation>[#комната]</translation>
    </message>
    <message>
        <source>Show who is in a room</source>
        <translation>Показать, кто в комнате</translation>
    </message>
    <message>
        <source>[pattern]</source>
        <translation>[образец]</translation>
    </message>
    <message>
        <source>Show the rooms of this server</source>
        <translation>Показать комнаты этого сервера</translation>
    </message>
    <message>
        <source>[nick]</source>
        <translation>[имя]</translation>
    </message>
    <message>
        <source>Show who somebody is</source>
        <translation>Показать, кто это</translation>
    </message>
    <message>
        <source>nick [#room]</source>
        <translation>имя [#комната]</translation>
    </message>
    <message>
        <source>Ask somebody into a room</source>
        <translation>Пригласить кого-то в комнату</translation>
    </message>
    <message>
        <source>[text]</source>
        <translation>[текст]</translation>
    </message>
    <message>
        <source>Tell others that you are away</source>
        <translation>Сообщить другим, что вас нет на месте</translation>
    </message>
    <message>
        <source>Tell others that you are back</source>
        <translation>Сообщить другим, что вы вернулись</translation>
    </message>
    <message>
        <source>[#room] nick [reason]</source>
        <translation>[#комната] имя [причина]</translation>
    </message>
    <message>
        <source>Remove somebody from a room</source>
        <translation>Удалить кого-то из комнаты</translation>
    </message>
    <message>
        <source>[#room] [nick/mask]</source>
        <translation>[#комната] [имя/маска]</translation>
    </message>
    <message>
        <source>Keep somebody out of a room; alone: show who is kept out</source>
        <translation>Закрыть кому-то вход в комнату; без имени: показать, кому он закрыт</translation>
    </message>
    <message>
        <source>Let somebody in again</source>
        <translation>Снова открыть вход</translation>
    </message>
    <message>
        <source>[#room] nick/mask</source>
        <translation>[#комната] имя/маска</translation>
    </message>
    <message>
        <source>[#room] nick …</source>
        <translation>[#комната] имя …</translation>
    </message>
    <message>
        <source>Make somebody an operator of a room</source>
        <translation>Сделать кого-то оператором комнаты</translation>
    </message>
    <message>
        <source>Take the operator&apos;s rank back</source>
        <translation>Отозвать права оператора</translation>
    </message>
    <message>
        <source>Let somebody speak in a moderated room</source>
        <translation>Дать право голоса там, где говорят не все</translation>
    </message>
    <message>
        <source>Take the voice back</source>
        <translation>Отозвать право голоса</translation>
    </message>
    <message>
        <source>[#room] [modes]</source>
        <translation>[#комната] [режимы]</translation>
    </message>
    <message>
        <source>Show or set the modes of a room</source>
        <translation>Показать или изменить режимы комнаты</translation>
    </message>
    <message>
        <source>name password</source>
        <translation>имя пароль</translation>
    </message>
    <message>
        <source>Become an operator of the server</source>
        <translation>Стать оператором сервера</translation>
    </message>
    <message>
        <source>nick [reason]</source>
        <translation>имя [причина]</translation>
    </message>
    <message>
        <source>Put somebody out of the chat; for operators of the server</source>
        <translation>Удалить кого-то из чата; для операторов сервера</translation>
    </message>
    <message>
        <source>Empty this page; nothing is deleted for others</source>
        <translation>Очистить страницу; у других ничего не удалится</translation>
    </message>
    <message>
        <source>line</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>Send a line of IRC as it is</source>
        <translation>Отправить строку IRC как есть</translation>
    </message>
    <message>
        <source>[reason]</source>
        <translation>[причина]</translation>
    </message>
    <message>
        <source>Leave this chat</source>
        <translation>Выйти из чата</translation>
    </message>
    <message>
        <source>[command]</source>
        <translation>[команда]</translation>
    </message>
    <message>
        <source>Show the commands</source>
        <translation>Показать команды</translation>
    </message>
    <message>
        <source>Certificates are learnt anew.</source>
        <translation>Сертификаты придётся запоминать заново.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>Сервер больше не отвечает.</translation>
    </message>
    <message>
        <source>{address} does not speak the plain protocol.</source>
        <translation>{address} не говорит на простом протоколе.</translation>
    </message>
    <message>
        <source>There is no computer called {host} that can be found.</source>
        <translation>Компьютер {host} найти не удалось.</translation>
    </message>
    <message>
        <source>{address} closed the connection at once.</source>
        <translation>{address} сразу же закрыл соединение.</translation>
    </message>
    <message>
        <source>{address} gave no answer for an encrypted connection.</source>
        <translation>{address} не ответил на запрос шифрованного соединения.</translation>
    </message>
    <message>
        <source>{address} has to be encrypted, but now it is not. Somebody may be listening in, or another chat runs there; nothing was sent. If you know why, forget the address and join again.</source>
        <translation>Соединение с {address} должно шифроваться, но сейчас шифрования нет. Возможно, кто-то подслушивает или там работает другой чат; ничего не отправлено. Если вы знаете причину, забудьте этот адрес и войдите снова.</translation>
    </message>
    <message>
        <source>{address} is not the server that it was: its certificate is another one. Somebody may be listening in; nothing was sent. If you know why, forget the address and join again.</source>
        <translation>{address} — уже не тот сервер: у него другой сертификат. Возможно, кто-то подслушивает; ничего не отправлено. Если вы знаете причину, забудьте этот адрес и войдите снова.</translation>
    </message>
    <message>
        <source>The connection to {address} is not encrypted: others on the network can read along.</source>
        <translation>Соединение с {address} не шифруется: в этой сети могут читать и другие.</translation>
    </message>
    <message>
        <source>No chat answers at {address}. Is it still hosted, and on this port?</source>
        <translation>По адресу {address} чат не отвечает. Он ещё открыт, и на этом порту?</translation>
    </message>
    <message>
        <source>{address} does not answer. Is the computer on, and on this network? Or is a firewall between?</source>
        <translation>{address} не отвечает. Включён ли компьютер и в этой ли он сети? Или мешает брандмауэр?</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached from here. Are both computers on the same network?</source>
        <translation>До {address} отсюда не добраться. Оба ли компьютера в одной сети?</translation>
    </message>
    <message>
        <source>There is no network that leads to {address}.</source>
        <translation>Нет сети, которая вела бы к {address}.</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached: {error}.</source>
        <translation>До {address} не добраться: «{error}».</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be made: {error}.</source>
        <translation>Не удаётся создать папку {folder}: {error}.</translation>
    </message>
    <message>
        <source>The server&apos;s program can&apos;t be started: {error}.</source>
        <translation>Не удаётся запустить программу сервера: {error}.</translation>
    </message>
    <message>
        <source>The server ended by itself. Its log is {file}.</source>
        <translation>Сервер завершился сам. Его журнал: {file}.</translation>
    </message>
    <message>
        <source>The server did not start in time.</source>
        <translation>Сервер не успел запуститься.</translation>
    </message>
    <message>
        <source>The connection failed: {error}.</source>
        <translation>Соединиться не удалось: «{error}».</translation>
    </message>
    <message>
        <source>The connection failed by an error of Samovar&apos;s own; it was logged.</source>
        <translation>Соединение прервала ошибка в самом Samovar; она записана в журнал.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Сервер закрыл соединение.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Связь пропала.</translation>
    </message>
    <message>
        <source>{arg} is an owner</source>
        <translation>{arg} теперь владелец</translation>
    </message>
    <message>
        <source>{arg} is no longer an owner</source>
        <translation>{arg} больше не владелец</translation>
    </message>
    <message>
        <source>{arg} is an administrator</source>
        <translation>{arg} теперь администратор</translation>
    </message>
    <message>
        <source>{arg} is no longer an administrator</source>
        <translation>{arg} больше не администратор</translation>
    </message>
    <message>
        <source>{arg} is an operator</source>
        <translation>{arg} теперь оператор</translation>
    </message>
    <message>
        <source>{arg} is no longer an operator</source>
        <translation>{arg} больше не оператор</translation>
    </message>
    <message>
        <source>{arg} is a half-operator</source>
        <translation>{arg} теперь помощник оператора</translation>
    </message>
    <message>
        <source>{arg} is no longer a half-operator</source>
        <translation>{arg} больше не помощник оператора</translation>
    </message>
    <message>
        <source>{arg} has voice</source>
        <translation>{arg} теперь с правом голоса</translation>
    </message>
    <message>
        <source>{arg} no longer has voice</source>
        <translation>{arg} больше без права голоса</translation>
    </message>
    <message>
        <source>{arg} is banned</source>
        <translation>{arg}: вход закрыт</translation>
    </message>
    <message>
        <source>{arg} is no longer banned</source>
        <translation>{arg}: вход снова открыт</translation>
    </message>
    <message>
        <source>{arg} is excepted from bans</source>
        <translation>{arg}: запреты входа не действуют</translation>
    </message>
    <message>
        <source>{arg} is no longer excepted from bans</source>
        <translation>{arg}: запреты входа снова действуют</translation>
    </message>
    <message>
        <source>{arg} may enter uninvited</source>
        <translation>{arg}: можно входить без приглашения</translation>
    </message>
    <message>
        <source>{arg} may no longer enter uninvited</source>
        <translation>{arg}: без приглашения больше не войти</translation>
    </message>
    <message>
        <source>a password is needed to enter</source>
        <translation>для входа нужен пароль</translation>
    </message>
    <message>
        <source>no password is needed to enter</source>
        <translation>пароль для входа не нужен</translation>
    </message>
    <message>
        <source>at most {arg} members</source>
        <translation>участников не больше {arg}</translation>
    </message>
    <message>
        <source>any number of members</source>
        <translation>участников сколько угодно</translation>
    </message>
    <message>
        <source>by invitation only</source>
        <translation>вход только по приглашению</translation>
    </message>
    <message>
        <source>open without invitation</source>
        <translation>вход без приглашения</translation>
    </message>
    <message>
        <source>only operators and those with voice may speak</source>
        <translation>пишут только операторы и участники с правом голоса</translation>
    </message>
    <message>
        <source>everybody may speak</source>
        <translation>писать могут все</translation>
    </message>
    <message>
        <source>no messages from outside</source>
        <translation>сообщения извне не принимаются</translation>
    </message>
    <message>
        <source>messages from outside are allowed</source>
        <translation>сообщения извне принимаются</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>скрытая комната</translation>
    </message>
    <message>
        <source>no longer secret</source>
        <translation>больше не скрытая комната</translation>
    </message>
    <message>
        <source>private</source>
        <translation>частная комната</translation>
    </message>
    <message>
        <source>no longer private</source>
        <translation>больше не частная комната</translation>
    </message>
    <message>
        <source>no questions by programs (CTCP)</source>
        <translation>без вопросов от программ (CTCP)</translation>
    </message>
    <message>
        <source>programs may ask questions (CTCP)</source>
        <translation>программы могут задавать вопросы (CTCP)</translation>
    </message>
    <message>
        <source>only those who are logged in, or have a rank, may speak</source>
        <translation>говорить могут только вошедшие в учётную запись и имеющие ранг</translation>
    </message>
    <message>
        <source>to speak nobody needs to be logged in</source>
        <translation>чтобы говорить, учётная запись не нужна</translation>
    </message>
    <message>
        <source>only those who are logged in may enter</source>
        <translation>войти могут только вошедшие в учётную запись</translation>
    </message>
    <message>
        <source>to enter nobody needs to be logged in</source>
        <translation>чтобы войти, учётная запись не нужна</translation>
    </message>
    <message>
        <source>what members without a rank say is read by operators only</source>
        <translation>сообщения участников без ранга читают только операторы</translation>
    </message>
    <message>
        <source>what members say is read by everybody</source>
        <translation>сообщения участников читают все</translation>
    </message>
    <message>
        <source>only operators set the topic</source>
        <translation>тему задают только операторы</translation>
    </message>
    <message>
        <source>everybody may set the topic</source>
        <translation>тему могут задавать все</translation>
    </message>
    <message>
        <source>{arg} is muted</source>
        <translation>{arg}: говорить нельзя</translation>
    </message>
    <message>
        <source>{arg} is no longer muted</source>
        <translation>{arg}: снова можно говорить</translation>
    </message>
    <message>
        <source>A nick can&apos;t be empty.</source>
        <translation>Имя не может быть пустым.</translation>
    </message>
    <message>
        <source>A nick has at most {count} characters.</source>
        <translation>Имя слишком длинное: самое большее {count} знака.</translation>
    </message>
    <message>
        <source>A nick can&apos;t hold spaces.</source>
        <translation>В имени не может быть пробелов.</translation>
    </message>
    <message>
        <source>A nick can&apos;t hold “{char}”.</source>
        <translation>В имени не может быть знака «{char}».</translation>
    </message>
    <message>
        <source>A nick begins with a letter.</source>
        <translation>Имя должно начинаться с буквы.</translation>
    </message>
    <message>
        <source>A name can&apos;t hold control characters or characters that can&apos;t be seen.</source>
        <translation>Управляющих и невидимых знаков быть не должно.</translation>
    </message>
    <message>
        <source>A letter can&apos;t carry more than {count} marks.</source>
        <translation>Над одной буквой может быть самое большее {count} знака.</translation>
    </message>
    <message>
        <source>A channel&apos;s name begins with # and has at least one more character.</source>
        <translation>Название комнаты начинается с #, и в нём есть хотя бы ещё один знак.</translation>
    </message>
    <message>
        <source>A channel&apos;s name has at most {count} characters.</source>
        <translation>Название комнаты слишком длинное: самое большее {count} знака.</translation>
    </message>
    <message>
        <source>A channel&apos;s name can&apos;t hold spaces.</source>
        <translation>В названии комнаты не может быть пробелов.</translation>
    </message>
    <message>
        <source>A channel&apos;s name can&apos;t hold “{char}”.</source>
        <translation>В названии комнаты не может быть знака «{char}».</translation>
    </message>
    <message>
        <source>A title can&apos;t be empty.</source>
        <translation>Название не может быть пустым.</translation>
    </message>
    <message>
        <source>The title is too long: about 35 letters fit, of Latin ones 64.</source>
        <translation>Название слишком длинное: помещается около 35 букв, латинских — 64.</translation>
    </message>
    <message>
        <source>A title can&apos;t hold control characters or line breaks.</source>
        <translation>В названии не может быть управляющих знаков и переносов строки.</translation>
    </message>
    <message>
        <source>A real name can&apos;t be empty.</source>
        <translation>Настоящее имя не может быть пустым.</translation>
    </message>
    <message>
        <source>A real name has at most {count} characters.</source>
        <translation>В настоящем имени не больше {count} знаков.</translation>
    </message>
    <message>
        <source>A real name can&apos;t hold control characters or characters that can&apos;t be seen.</source>
        <translation>В настоящем имени не может быть управляющих и невидимых знаков.</translation>
    </message>
    <message>
        <source>A host looks like guest.example: Latin letters, digits and hyphens, and at least one dot.</source>
        <translation>Имя узла выглядит так: guest.example. Латинские буквы, цифры, дефисы и хотя бы одна точка.</translation>
    </message>
    <message>
        <source>A server&apos;s name looks like chat.example: Latin letters, digits and hyphens, and at least one dot.</source>
        <translation>Имя сервера выглядит как chat.example: латинские буквы, цифры, дефисы и хотя бы одна точка.</translation>
    </message>
    <message>
        <source>Addresses that begin with {scheme}:// can&apos;t be joined.</source>
        <translation>По адресам, которые начинаются с {scheme}://, войти нельзя.</translation>
    </message>
    <message>
        <source>The key in this link is damaged; ask for the link again.</source>
        <translation>Ключ в этой ссылке повреждён; попросите ссылку ещё раз.</translation>
    </message>
    <message>
        <source>[{host}] is not an IPv6 address.</source>
        <translation>[{host}] — не адрес IPv6.</translation>
    </message>
    <message>
        <source>{address} is not an address. Write host:port, or [IPv6]:port.</source>
        <translation>{address} — не адрес. Напишите компьютер:порт или [IPv6]:порт.</translation>
    </message>
    <message>
        <source>Write the address of the computer that hosts the chat.</source>
        <translation>Напишите адрес компьютера, на котором открыт чат.</translation>
    </message>
    <message>
        <source>“{host}” can&apos;t be the name of a computer.</source>
        <translation>«{host}» не может быть именем компьютера.</translation>
    </message>
    <message>
        <source>“{port}” is not a port: ports are numbers from 1 to 65535.</source>
        <translation>«{port}» — не порт: порты — это числа от 1 до 65535.</translation>
    </message>
    <message>
        <source>The other side does not speak TLS here.</source>
        <translation>Другая сторона здесь не шифрует (нет TLS).</translation>
    </message>
    <message>
        <source>The secure connection failed: {error}.</source>
        <translation>Защищённое соединение не удалось: «{error}».</translation>
    </message>
    <message>
        <source>This server takes UTF-8 only; the line was not used.</source>
        <translation>Этот сервер принимает только UTF-8; строка пропущена.</translation>
    </message>
    <message>
        <source>The line was too long and was not used.</source>
        <translation>Строка слишком длинная и пропущена.</translation>
    </message>
    <message>
        <source>A line was longer than any line can be</source>
        <translation>Строка длиннее, чем может быть строка</translation>
    </message>
    <message>
        <source>The line holds no command.</source>
        <translation>В строке нет команды.</translation>
    </message>
    <message>
        <source>A line can&apos;t hold NUL, or CR before its end; it was not used.</source>
        <translation>В строке не может быть NUL, а CR — только в конце; строка пропущена.</translation>
    </message>
    <message>
        <source>Port {port} is taken: another program, or another Samovar, uses it. Choose another port.</source>
        <translation>Порт {port} занят: его использует другая программа или другой Samovar. Выберите другой порт.</translation>
    </message>
    <message>
        <source>Port {port} may not be used without administrator&apos;s rights. Choose one above 1023.</source>
        <translation>Для порта {port} нужны права администратора. Выберите порт больше 1023.</translation>
    </message>
    <message>
        <source>{host} is not an address of this computer.</source>
        <translation>{host} — не адрес этого компьютера.</translation>
    </message>
    <message>
        <source>{host} is not an address of this computer: {error}.</source>
        <translation>{host} — не адрес этого компьютера: {error}.</translation>
    </message>
    <message>
        <source>Can&apos;t listen on {place}, port {port}: {error}.</source>
        <translation>Не удаётся принимать соединения: {place}, порт {port}: {error}.</translation>
    </message>
    <message>
        <source>all addresses</source>
        <translation>все адреса</translation>
    </message>
    <message>
        <source>{port} is not a port; ports are 0 to 65535.</source>
        <translation>{port} — не порт; порты — от 0 до 65535.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Make it, or name another by --data-dir.</source>
        <translation>Папки {folder} нет. Создайте её или укажите другую через --data-dir.</translation>
    </message>
    <message>
        <source>The log {file} can&apos;t be written: {error}.</source>
        <translation>Не удаётся писать журнал {file}: {error}.</translation>
    </message>
    <message>
        <source>The accounts in {file} can&apos;t be read: {error}. {reason}</source>
        <translation>Учётные записи в {file} не читаются: {error}. {reason}</translation>
    </message>
    <message>
        <source>The accounts in {file} can&apos;t be written: {error}. {reason}</source>
        <translation>Учётные записи в {file} не записываются: {error}. {reason}</translation>
    </message>
    <message>
        <source>The accounts in {file} were made by a newer Samovar: use that one, or another folder.</source>
        <translation>Учётные записи в {file} сделаны более новым Samovar: возьмите его или другую папку.</translation>
    </message>
    <message>
        <source>The file is damaged: put back a copy, or, to begin without accounts, move it away, with those ending in -wal and -shm beside it. It was left as it is.</source>
        <translation>Файл повреждён: верните копию или, чтобы начать без учётных записей, уберите его вместе с файлами рядом, которые кончаются на -wal и -shm. Он оставлен как есть.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Освободите место на диске.</translation>
    </message>
    <message>
        <source>Another program has it open: is there a second server on this folder?</source>
        <translation>Он открыт в другой программе: нет ли второго сервера с этой папкой?</translation>
    </message>
    <message>
        <source>Is the folder writable, and the disk not full?</source>
        <translation>Можно ли писать в эту папку и есть ли место на диске?</translation>
    </message>
    <message>
        <source>This chat needs a password; give it first (PASS).</source>
        <translation>Этот чат с паролем; сначала назовите его (PASS).</translation>
    </message>
    <message>
        <source>Choose a nick first (NICK); the account is called like it.</source>
        <translation>Сначала выберите имя (NICK): учётная запись называется так же.</translation>
    </message>
    <message>
        <source>An account is called like one&apos;s nick, which is {nick} now.</source>
        <translation>Учётная запись называется как имя, а сейчас это {nick}.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. One looks like anna@chat.example.</source>
        <translation>Это не адрес почты. Он выглядит так: anna@chat.example.</translation>
    </message>
    <message>
        <source>Too many accounts were made; try again later.</source>
        <translation>Создано слишком много учётных записей; попробуйте позже.</translation>
    </message>
    <message>
        <source>A password has at most {count} bytes.</source>
        <translation>В пароле не больше {count} байт.</translation>
    </message>
    <message>
        <source>A password has at least {count} characters, and is not the name.</source>
        <translation>Знаков в пароле не меньше {count}, и он не совпадает с именем.</translation>
    </message>
    <message>
        <source>A password can&apos;t hold control characters.</source>
        <translation>В пароле не может быть управляющих символов.</translation>
    </message>
    <message>
        <source>This name belongs to somebody; choose another nick.</source>
        <translation>Это имя кому-то принадлежит; выберите другое.</translation>
    </message>
    <message>
        <source>You are logged in to an account.</source>
        <translation>Вы уже вошли в учётную запись.</translation>
    </message>
    <message>
        <source>Come in first; then an account can be made.</source>
        <translation>Сначала войдите в чат, потом можно создать учётную запись.</translation>
    </message>
    <message>
        <source>The account can&apos;t be kept now; tell the host of the chat.</source>
        <translation>Сохранить учётную запись сейчас не удаётся; скажите хозяину чата.</translation>
    </message>
    <message>
        <source>Nothing has to be confirmed here: log in with the password.</source>
        <translation>Здесь ничего не нужно подтверждать: войдите с паролем.</translation>
    </message>
    <message>
        <source>The account {name} is yours. Keep its password.</source>
        <translation>Учётная запись {name} ваша. Сохраните пароль от неё.</translation>
    </message>
    <message>
        <source>This nick belongs to an account: log in to it, or choose another</source>
        <translation>Это имя принадлежит учётной записи: войдите в неё или выберите другое имя</translation>
    </message>
    <message>
        <source>This nick can&apos;t be told from that of somebody else; choose another</source>
        <translation>Это имя не отличить от чужого; выберите другое</translation>
    </message>
    <message>
        <source>There is no display here (DISPLAY and WAYLAND_DISPLAY are not set).</source>
        <translation>Здесь нет дисплея (DISPLAY и WAYLAND_DISPLAY не заданы).</translation>
    </message>
    <message>
        <source>The display {name} does not answer.</source>
        <translation>Дисплей {name} не отвечает.</translation>
    </message>
    <message>
        <source>Closing link: {reason}</source>
        <translation>Сервер закрыл соединение: {reason}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>выход</translation>
    </message>
    <message>
        <source>Quit: {text}</source>
        <translation>выход: {text}</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>соединение закрыто</translation>
    </message>
    <message>
        <source>The chat has been closed by its host</source>
        <translation>чат закрыт тем, кто его открыл</translation>
    </message>
    <message>
        <source>Killed by {nick}: {reason}</source>
        <translation>отключает {nick}: {reason}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>причина не указана</translation>
    </message>
    <message>
        <source>This chat needs a password, and it was missing or wrong</source>
        <translation>для этого чата нужен пароль, а его нет или он неверный</translation>
    </message>
    <message>
        <source>Registration took too long</source>
        <translation>вход занял слишком много времени</translation>
    </message>
    <message>
        <source>No answer to PING for {count} seconds</source>
        <translation>нет ответа на PING за {count} с</translation>
    </message>
    <message>
        <source>Send queue over {count} KB: not reading</source>
        <translation>неполученного накопилось больше {count} КБ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>An error of the server&apos;s; it was logged</source>
        <translation>ошибка сервера; она записана в журнал</translation>
    </message>
    <message>
        <source>The chat is full; try again later</source>
        <translation>чат полон; попробуйте позже</translation>
    </message>
    <message>
        <source>Too many connections from your address (at most {count})</source>
        <translation>слишком много соединений с вашего адреса (самое большее {count})</translation>
    </message>
    <message>
        <source>Too many new connections from your address; try again in a few minutes</source>
        <translation>слишком много новых соединений с вашего адреса; попробуйте через несколько минут</translation>
    </message>
    <message>
        <source>Too many connections from your network (at most {count})</source>
        <translation>слишком много соединений из вашей сети (самое большее {count})</translation>
    </message>
    <message>
        <source>Too many new connections from your network; try again in a few minutes</source>
        <translation>слишком много новых соединений из вашей сети; попробуйте через несколько минут</translation>
    </message>
    <message>
        <source>You are not in the chat any more; connect again to come back</source>
        <translation>вас больше нет в чате; чтобы вернуться, соединитесь снова</translation>
    </message>
    <message>
        <source>Left after a kick</source>
        <translation>выход после удаления</translation>
    </message>
    <message>
        <source>Changing host</source>
        <translation>смена имени узла</translation>
    </message>
    <message>
        <source>Welcome to {title}, {nick}</source>
        <translation>Добро пожаловать в чат «{title}», {nick}</translation>
    </message>
    <message>
        <source>Welcome to {title}.</source>
        <translation>Добро пожаловать в чат «{title}».</translation>
    </message>
    <message>
        <source>Everybody meets in {room}: /join {room}</source>
        <translation>Все встречаются в {room}: /join {room}</translation>
    </message>
    <message>
        <source>The message could not be kept and was not sent: {error}</source>
        <translation>Сообщение не удалось сохранить, и оно не отправлено: {error}</translation>
    </message>
    <message>
        <source>This is not a mask</source>
        <translation>Это не маска</translation>
    </message>
    <message>
        <source>The limit is a number above 0</source>
        <translation>Предел — это число больше 0</translation>
    </message>
    <message>
        <source>The history can&apos;t be read now; try again later</source>
        <translation>Сейчас не удаётся прочитать историю, повторите позже</translation>
    </message>
    <message>
        <source>There was a channel of this name, and what was said in it is kept</source>
        <translation>Комната с таким именем уже была, и сказанное в ней хранится</translation>
    </message>
    <message>
        <source>There is a channel of this name already</source>
        <translation>Комната с таким именем уже есть</translation>
    </message>
    <message>
        <source>This channel keeps its name</source>
        <translation>Имя этой комнаты не меняется</translation>
    </message>
    <message>
        <source>This channel got another name just now; wait a minute</source>
        <translation>Эту комнату только что переименовали, подождите минуту</translation>
    </message>
    <message>
        <source>No origin specified</source>
        <translation>Не указано, от кого</translation>
    </message>
    <message>
        <source>Invalid CAP command</source>
        <translation>Неверная команда CAP</translation>
    </message>
    <message>
        <source>No recipient given</source>
        <translation>Не указано, кому</translation>
    </message>
    <message>
        <source>You can&apos;t change your nick now</source>
        <translation>Сейчас имя сменить нельзя</translation>
    </message>
    <message>
        <source>You have not registered</source>
        <translation>Вы ещё не представились серверу</translation>
    </message>
    <message>
        <source>You may not register again</source>
        <translation>Вы уже представились серверу</translation>
    </message>
    <message>
        <source>The password is not correct, or too many were tried: wait a minute</source>
        <translation>Пароль неверный, или попыток слишком много: подождите минуту</translation>
    </message>
    <message>
        <source>You are banned from this server</source>
        <translation>Вход на этот сервер для вас закрыт</translation>
    </message>
    <message>
        <source>The channel&apos;s list is full; remove an entry first</source>
        <translation>Список комнаты полон; сначала удалите что-нибудь из него</translation>
    </message>
    <message>
        <source>You can&apos;t kill a server</source>
        <translation>Сервер отключить нельзя</translation>
    </message>
    <message>
        <source>Unknown user mode</source>
        <translation>Неизвестный режим</translation>
    </message>
    <message>
        <source>There is no help on this</source>
        <translation>Справки об этом нет</translation>
    </message>
    <message>
        <source>There are as many channels as there may be; enter one of them</source>
        <translation>Комнат уже столько, сколько может быть; войдите в одну из них</translation>
    </message>
    <message>
        <source>Too many channels were opened from your address; wait an hour</source>
        <translation>С вашего адреса открыто слишком много комнат; подождите час</translation>
    </message>
    <message>
        <source>This nick or channel is not available for a while</source>
        <translation>Это имя или эта комната какое-то время недоступны</translation>
    </message>
    <message>
        <source>This is not a well-formed key</source>
        <translation>Такого ключа быть не может</translation>
    </message>
    <message>
        <source>Insufficient privileges</source>
        <translation>Не хватает прав</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>The server closed the connection: {reason}.</source>
        <translation>Сервер закрыл соединение: {reason}.</translation>
    </message>
    <message>
        <source>The chats of last time are not opened again.</source>
        <translation>Прошлые чаты снова не откроются.</translation>
    </message>
    <message>
        <source>No window can be shown.</source>
        <translation>Показать окно нельзя.</translation>
    </message>
    <message>
        <source>Join from a terminal: nc {host} {port}</source>
        <translation>Войти из терминала: nc {host} {port}</translation>
    </message>
    <message>
        <source>Hosting a chat from this terminal instead.</source>
        <translation>Вместо этого чат откроется в этом терминале.</translation>
    </message>
    <message>
        <source>The chat is open. Others join it</source>
        <translation>Чат открыт. Как в него войти:</translation>
    </message>
    <message>
        <source>  from Samovar   Join a chat, address {address}</source>
        <translation>  из Samovar     «Войти в чат», адрес {address}</translation>
    </message>
    <message>
        <source>  by netcat      nc {host} {port}</source>
        <translation>  через netcat   nc {host} {port}</translation>
    </message>
    <message>
        <source>  by irssi       irssi --connect={host} --port={port}   then /join #lobby</source>
        <translation>  через irssi    irssi --connect={host} --port={port}   затем /join #lobby</translation>
    </message>
    <message>
        <source>Ctrl+C stops it.</source>
        <translation>Ctrl+C закроет его.</translation>
    </message>
    <message>
        <source>The chat stops.</source>
        <translation>Чат закрывается.</translation>
    </message>
    <message>
        <source>{nick} has put you out of this chat: {reason}</source>
        <translation>{nick} выводит вас из этого чата: {reason}</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Сервер не ответил.</translation>
    </message>
    <message>
        <source>The server did not prove that it knows your password.</source>
        <translation>Сервер не доказал, что знает ваш пароль.</translation>
    </message>
    <message>
        <source>You are not logged in as {account}: {reason}</source>
        <translation>Вход в учётную запись {account} не удался: {reason}</translation>
    </message>
    <message>
        <source>The server wants to see the password itself, and others on the network could read it on its way.</source>
        <translation>Сервер хочет видеть сам пароль, а по пути его могли бы прочесть другие в сети.</translation>
    </message>
    <message>
        <source>The server asks for another way of logging in than a password.</source>
        <translation>Сервер требует входить не по паролю, а другим способом.</translation>
    </message>
    <message>
        <source>The account is locked.</source>
        <translation>Учётная запись заблокирована.</translation>
    </message>
    <message>
        <source>The account or the password is not right.</source>
        <translation>Учётная запись или пароль указаны неверно.</translation>
    </message>
    <message>
        <source>The password is too long for the server.</source>
        <translation>Пароль слишком длинный для этого сервера.</translation>
    </message>
    <message>
        <source>The login was broken off.</source>
        <translation>Вход был прерван.</translation>
    </message>
    <message>
        <source>The server can&apos;t change the account of this connection: connect again.</source>
        <translation>Сервер не может сменить учётную запись в этом соединении: подключитесь заново.</translation>
    </message>
    <message>
        <source>Names that were protected have to be logged in with their passwords again.</source>
        <translation>В защищённые имена придётся снова входить с паролями.</translation>
    </message>
    <message>
        <source>The server can&apos;t do this now; try again in a while.</source>
        <translation>Сейчас сервер не может этого сделать; попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>The message is too long for this server; send it in parts.</source>
        <translation>Сообщение слишком длинное для этого сервера; отправьте его по частям.</translation>
    </message>
    <message>
        <source>The server does not take this message of several lines; send it line by line.</source>
        <translation>Сервер не принимает это сообщение из нескольких строк; отправьте его построчно.</translation>
    </message>
    <message>
        <source>The server does not know this message any more.</source>
        <translation>Сервер больше не знает этого сообщения.</translation>
    </message>
    <message>
        <source>Nothing was deleted: the server does not know this message any more.</source>
        <translation>Ничего не удалено: сервер больше не знает этого сообщения.</translation>
    </message>
    <message>
        <source>There is no history of {0} that you may read.</source>
        <translation>Истории {0}, которую вам можно читать, нет.</translation>
    </message>
    <message>
        <source>Only who is logged in may do this: Chat → Account.</source>
        <translation>Это можно только тем, кто вошёл в учётную запись: «Чат» → «Учётная запись».</translation>
    </message>
    <message>
        <source>The server takes UTF-8 only; the message was not sent.</source>
        <translation>Сервер принимает только UTF-8; сообщение не отправлено.</translation>
    </message>
    <message>
        <source>The command {command} needs more to it.</source>
        <translation>Команде {command} не хватает параметров.</translation>
    </message>
    <message>
        <source>The server does not understand this {command}: {text}</source>
        <translation>Сервер не понимает такую команду {command}: {text}</translation>
    </message>
    <message>
        <source>The server does not know the command {command}.</source>
        <translation>Сервер не знает команды {command}.</translation>
    </message>
    <message>
        <source>Something went wrong on the server: {text}</source>
        <translation>На сервере что-то пошло не так: {text}</translation>
    </message>
    <message>
        <source>That was too fast for the server; wait a little and try again.</source>
        <translation>Это слишком быстро для сервера; подождите немного и попробуйте снова.</translation>
    </message>
    <message>
        <source>The name belongs to somebody. If it is you, log in with its password; else choose another name.</source>
        <translation>Имя уже кому-то принадлежит. Если вам — войдите с его паролем; если нет — выберите другое имя.</translation>
    </message>
    <message>
        <source>An account here is called like your name in the chat.</source>
        <translation>Учётная запись здесь называется так же, как вы в чате.</translation>
    </message>
    <message>
        <source>You are logged in already.</source>
        <translation>Вы уже вошли.</translation>
    </message>
    <message>
        <source>The server does not allow this name for an account; choose another.</source>
        <translation>Сервер не разрешает такое имя для учётной записи; выберите другое.</translation>
    </message>
    <message>
        <source>Enter the chat first; then an account can be made.</source>
        <translation>Сначала войдите в чат; потом можно завести учётную запись.</translation>
    </message>
    <message>
        <source>The server wants an e-mail address that can be reached.</source>
        <translation>Серверу нужен действующий адрес электронной почты.</translation>
    </message>
    <message>
        <source>Choose a name first; the account is called like it.</source>
        <translation>Сначала выберите имя: учётная запись называется так же.</translation>
    </message>
    <message>
        <source>No account can be made now; try again later.</source>
        <translation>Сейчас учётную запись завести нельзя; попробуйте позже.</translation>
    </message>
    <message>
        <source>The server can&apos;t take this password: {text}</source>
        <translation>Сервер не может принять этот пароль: {text}</translation>
    </message>
    <message>
        <source>This password is too easy to guess; choose a longer one.</source>
        <translation>Этот пароль слишком легко угадать; выберите подлиннее.</translation>
    </message>
    <message>
        <source>This is not the code that the server waits for.</source>
        <translation>Сервер ждёт другой код.</translation>
    </message>
    <message>
        <source>There is no account {0} any more.</source>
        <translation>Учётной записи {0} больше нет.</translation>
    </message>
    <message>
        <source>The server does not allow this full name: {text}</source>
        <translation>Сервер не разрешает такое полное имя: {text}</translation>
    </message>
    <message>
        <source>The server does not let you change your full name.</source>
        <translation>Сервер не даёт менять полное имя.</translation>
    </message>
    <message>
        <source>There is a room {1} already; choose another name.</source>
        <translation>Комната {1} уже есть; выберите другое имя.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be renamed: {text}</source>
        <translation>{0} нельзя переименовать: {text}</translation>
    </message>
    <message>
        <source>The server could not read the history; try again later.</source>
        <translation>Сервер не смог прочесть историю; попробуйте позже.</translation>
    </message>
    <message>
        <source>You may not delete this message.</source>
        <translation>Вам нельзя удалить это сообщение.</translation>
    </message>
    <message>
        <source>The message is too old to be deleted.</source>
        <translation>Сообщение слишком старое, его уже не удалить.</translation>
    </message>
    <message>
        <source>Only who wrote a message may change it.</source>
        <translation>Изменить сообщение может только его автор.</translation>
    </message>
    <message>
        <source>The message took too long to arrive; send it again.</source>
        <translation>Сообщение шло слишком долго; отправьте его снова.</translation>
    </message>
    <message>
        <source>The server says about {about}: {text}</source>
        <translation>Сервер сообщает о {about}: {text}</translation>
    </message>
    <message>
        <source>The server says: {text}</source>
        <translation>Сервер сообщает: {text}</translation>
    </message>
    <message>
        <source>The server does not know this detail of a person.</source>
        <translation>Сервер не знает таких сведений о человеке.</translation>
    </message>
    <message>
        <source>There is nobody called {0} of whom you may know this.</source>
        <translation>Нет никого с именем {0}, о ком вам можно это знать.</translation>
    </message>
    <message>
        <source>{0} has told nothing of this.</source>
        <translation>{0} ничего об этом не сообщает.</translation>
    </message>
    <message>
        <source>You may not change this of {0}.</source>
        <translation>Вам нельзя менять это у {0}.</translation>
    </message>
    <message>
        <source>The server keeps no more details of a person.</source>
        <translation>Больше сведений о человеке сервер не хранит.</translation>
    </message>
    <message>
        <source>The server does not take this value: {text}</source>
        <translation>Сервер не принимает такое значение: {text}</translation>
    </message>
    <message>
        <source>The server refuses this ({code}).</source>
        <translation>Сервер отказывает в этом ({code}).</translation>
    </message>
    <message>
        <source>This server changes passwords in a way of its own. Often it is: /msg NickServ HELP</source>
        <translation>На этом сервере пароль меняют по-своему. Часто так: /msg NickServ HELP</translation>
    </message>
    <message>
        <source>This server makes no accounts by itself. Often it is: /msg NickServ HELP</source>
        <translation>Сам этот сервер учётных записей не заводит. Часто это делают так: /msg NickServ HELP</translation>
    </message>
    <message>
        <source>{account} is your account now.</source>
        <translation>Учётная запись {account} теперь ваша.</translation>
    </message>
    <message>
        <source>The account has to be confirmed: {text}</source>
        <translation>Учётную запись нужно подтвердить: {text}</translation>
    </message>
    <message>
        <source>The account {account} is removed.</source>
        <translation>Учётная запись {account} удалена.</translation>
    </message>
    <message>
        <source>The password is set. This device uses it from now on.</source>
        <translation>Пароль задан. Это устройство теперь входит с ним.</translation>
    </message>
    <message>
        <source>More was said here meanwhile than could be fetched.</source>
        <translation>За это время здесь сказали больше, чем удалось получить.</translation>
    </message>
    <message>
        <source>This is the beginning of what was said here.</source>
        <translation>Это начало того, что здесь говорили.</translation>
    </message>
    <message>
        <source>{nick} has invited {who} here.</source>
        <translation>{nick} приглашает сюда {who}.</translation>
    </message>
    <message>
        <source>This looks like somebody else&apos;s name; the others don&apos;t see it.</source>
        <translation>Это похоже на чужое имя; другие его не видят.</translation>
    </message>
    <message>
        <source>{nick} deleted a message: {reason}</source>
        <translation>{nick} удаляет сообщение: {reason}</translation>
    </message>
    <message>
        <source>{nick} deleted a message.</source>
        <translation>{nick} удаляет сообщение.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Samovar</source>
        <translation>О программе Samovar</translation>
    </message>
    <message>
        <source>Group chat that anybody on the network can host.
Free software under the MIT licence.</source>
        <translation>Групповой чат, который может открыть любой в сети.
Свободная программа, лицензия MIT.</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL, version 3.</source>
        <translation>Qt используется по лицензии LGPL версии 3.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>&amp;Лицензии…</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>&amp;Yours</source>
        <translation>В&amp;аша</translation>
    </message>
    <message>
        <source>Lo&amp;g in</source>
        <translation>Во&amp;йти</translation>
    </message>
    <message>
        <source>&amp;All accounts</source>
        <translation>Все &amp;записи</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>За&amp;крыть</translation>
    </message>
    <message>
        <source>Your account in {title}</source>
        <translation>Ваша учётная запись в чате {title}</translation>
    </message>
    <message>
        <source>You are logged in as {account}.</source>
        <translation>Вы вошли как {account}.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Входим…</translation>
    </message>
    <message>
        <source>This device has forgotten the password of {nick}.</source>
        <translation>Это устройство забыло пароль имени {nick}.</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Search in the accounts</source>
        <translation>Поиск по учётным записям</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message numerus="yes">
        <source>Accounts: %n</source>
        <translation>
            <numerusform>Учётных записей: %n</numerusform>
            <numerusform>Учётных записей: %n</numerusform>
            <numerusform>Учётных записей: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} — since {day}</source>
        <translation>{name} — с {day}</translation>
    </message>
    <message>
        <source>Really remo&amp;ve {name}</source>
        <translation>&amp;Точно удалить {name}</translation>
    </message>
</context>
<context>
    <name>AccountLogin</name>
    <message>
        <source>Send it &amp;even if others on the network could read it</source>
        <translation>Отправить, &amp;даже если его могут прочесть другие в сети</translation>
    </message>
    <message>
        <source>Only needed for servers that want to see the password itself and have no encryption.</source>
        <translation>Нужно лишь для серверов без шифрования, которые хотят видеть сам пароль.</translation>
    </message>
    <message>
        <source>Log &amp;in</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>Use an&amp;other name…</source>
        <translation>Взять др&amp;угое имя…</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>For a name that you have protected on another device. Set a password there first: Chat → Account. The connection is made anew; your rooms and what you have typed stay.</source>
        <translation>Для имени, которое вы защитили на другом устройстве. Сначала задайте там пароль: «Чат» → «Учётная запись». Соединение откроется заново; комнаты и набранное останутся.</translation>
    </message>
</context>
<context>
    <name>AccountOwn</name>
    <message>
        <source>Sho&amp;w the password</source>
        <translation>&amp;Показывать пароль</translation>
    </message>
    <message>
        <source>&amp;Set this password</source>
        <translation>Зада&amp;ть этот пароль</translation>
    </message>
    <message>
        <source>&amp;Log out on this device…</source>
        <translation>В&amp;ыйти на этом устройстве…</translation>
    </message>
    <message>
        <source>With a password you log in on other devices, too: there by “Log in”, with this name. All of them are one person in the chat; each hears everything, and what you send on one appears on all.</source>
        <translation>С паролем вы входите и на других устройствах: там — через «Войти», с этим именем. Все они в чате — один человек; каждое слышит всё, а отправленное с одного видно на всех.</translation>
    </message>
    <message>
        <source>A &amp;new password</source>
        <translation>&amp;Новый пароль</translation>
    </message>
    <message>
        <source>There is no connection to the chat.</source>
        <translation>Соединения с чатом нет.</translation>
    </message>
    <message>
        <source>You are logged in as {account}. The name is yours: nobody else can use it here.</source>
        <translation>Вы вошли как {account}. Имя ваше: больше никто здесь его не возьмёт.</translation>
    </message>
    <message>
        <source>The password is the one that was typed.</source>
        <translation>Пароль — тот, который был введён.</translation>
    </message>
    <message>
        <source>This device made up a password and uses it by itself; you need not know it.</source>
        <translation>Это устройство само придумало пароль и само им пользуется; знать его вам не нужно.</translation>
    </message>
    <message>
        <source>This server has no accounts that Samovar could use: names belong to nobody here.</source>
        <translation>На этом сервере нет учётных записей, с которыми умеет работать Samovar: имена здесь ничьи.</translation>
    </message>
    <message>
        <source>You are a guest, {nick}: when you are not here, others can take your name.</source>
        <translation>Вы здесь гость, {nick}: пока вас нет, ваше имя могут взять другие.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Чат</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Host a chat…</source>
        <translation>&amp;Создать чат…</translation>
    </message>
    <message>
        <source>&amp;Join a chat…</source>
        <translation>&amp;Войти в чат…</translation>
    </message>
    <message>
        <source>In&amp;vite people…</source>
        <translation>При&amp;гласить…</translation>
    </message>
    <message>
        <source>Create a &amp;room…</source>
        <translation>Создать &amp;комнату…</translation>
    </message>
    <message>
        <source>R&amp;ooms…</source>
        <translation>Комна&amp;ты…</translation>
    </message>
    <message>
        <source>&amp;About this page…</source>
        <translation>&amp;Об этой странице…</translation>
    </message>
    <message>
        <source>Insert an e&amp;moji…</source>
        <translation>Вставить &amp;эмодзи…</translation>
    </message>
    <message>
        <source>Repl&amp;y to a message</source>
        <translation>Ответит&amp;ь на сообщение</translation>
    </message>
    <message>
        <source>React to a messa&amp;ge…</source>
        <translation>Отреагировать на сообщени&amp;е…</translation>
    </message>
    <message>
        <source>&amp;Close this page</source>
        <translation>&amp;Закрыть страницу</translation>
    </message>
    <message>
        <source>Leave the room or close the page</source>
        <translation>Выйти из комнаты или закрыть страницу</translation>
    </message>
    <message>
        <source>&amp;Leave this chat</source>
        <translation>Выйти из &amp;чата</translation>
    </message>
    <message>
        <source>Acco&amp;unt…</source>
        <translation>&amp;Учётная запись…</translation>
    </message>
    <message>
        <source>Your pro&amp;file…</source>
        <translation>Про&amp;филь…</translation>
    </message>
    <message>
        <source>A&amp;way</source>
        <translation>Нет на &amp;месте</translation>
    </message>
    <message>
        <source>Ignore&amp;d people…</source>
        <translation>&amp;Игнорируемые…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>Пере&amp;йти…</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Предыдущая страница</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>С&amp;ледующая страница</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>Следующая &amp;часть окна</translation>
    </message>
    <message>
        <source>Previous pa&amp;rt of the window</source>
        <translation>Предыдущая ч&amp;асть окна</translation>
    </message>
    <message>
        <source>Show p&amp;eople</source>
        <translation>Показать &amp;участников</translation>
    </message>
    <message>
        <source>&amp;Find a person</source>
        <translation>&amp;Найти участника</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмные цвета</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Буквы &amp;крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Буквы &amp;мельче</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>&amp;Обычный размер букв</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Клавиатура…</translation>
    </message>
    <message>
        <source>&amp;About Samovar</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Отправить сообщение</translation>
    </message>
    <message>
        <source>Begin a line</source>
        <translation>Начать новую строку</translation>
    </message>
    <message>
        <source>Edit what you said last; where the server can&apos;t, what you have sent before</source>
        <translation>Изменить своё последнее сообщение; если сервер этого не умеет — отправленное раньше</translation>
    </message>
    <message>
        <source>What you have sent before</source>
        <translation>Отправленное раньше</translation>
    </message>
    <message>
        <source>Complete a name, a room or a command</source>
        <translation>Дописать имя, комнату или команду</translation>
    </message>
    <message>
        <source>Close the list above the field, or drop the reply or edit</source>
        <translation>Закрыть список над полем, передумать отвечать или изменять</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>От сообщения к сообщению</translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation>Страница вверх или вниз</translation>
    </message>
    <message>
        <source>The first and the last message</source>
        <translation>Первое и последнее сообщение</translation>
    </message>
    <message>
        <source>Scroll, and stay at the message</source>
        <translation>Прокрутить, оставаясь на сообщении</translation>
    </message>
    <message>
        <source>Select messages; also with PgUp, PgDown, Home and End</source>
        <translation>Выделить сообщения; также с PgUp, PgDown, Home и End</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the message</source>
        <translation>Скопировать выделенное, а если ничего не выделено — сообщение</translation>
    </message>
    <message>
        <source>Select every message</source>
        <translation>Выделить все сообщения</translation>
    </message>
    <message>
        <source>The parts of the message: what it replies to, links, reactions; as Tab does</source>
        <translation>Части сообщения: на что оно отвечает, ссылки, реакции; как и Tab</translation>
    </message>
    <message>
        <source>Open the link, show each who came and went, or send again what failed</source>
        <translation>Открыть ссылку, показать каждого, кто входил и выходил, или отправить снова</translation>
    </message>
    <message>
        <source>Delete the message, after a question</source>
        <translation>Удалить сообщение, после вопроса</translation>
    </message>
    <message>
        <source>What can be done with the message</source>
        <translation>Что можно сделать с сообщением</translation>
    </message>
    <message>
        <source>Select nothing; then back to your message, as letters do</source>
        <translation>Снять выделение; затем назад к своему сообщению, как и буквы</translation>
    </message>
</context>
<context>
    <name>Alone</name>
    <message>
        <source>Nobody else is here.</source>
        <translation>Здесь больше никого нет.</translation>
    </message>
    <message>
        <source>Give the others the address, the link, or its code.</source>
        <translation>Дайте остальным адрес, ссылку или её код.</translation>
    </message>
    <message>
        <source>Who is in the chat reads of it when you invite them.</source>
        <translation>Кто в чате, прочтёт об этом, если вы его пригласите.</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Пригласить…</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Looking for the message that this one replies to…</source>
        <translation>Идёт поиск сообщения, на которое это отвечает…</translation>
    </message>
    <message>
        <source>The message that this one replies to is not here.</source>
        <translation>Сообщения, на которое это отвечает, здесь нет.</translation>
    </message>
    <message>
        <source>{nick} reacted with {reaction} to: {text}</source>
        <translation>{nick} реагирует {reaction} на ваше сообщение: {text}</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Away</source>
        <translation>Нет на месте</translation>
    </message>
    <message>
        <source>Away from the keyboard?</source>
        <translation>Отойти?</translation>
    </message>
    <message>
        <source>Go away</source>
        <translation>Отойти</translation>
    </message>
    <message>
        <source>The others see that you are away, until you are back: Chat → Away once more.</source>
        <translation>Другие видят, что вас нет на месте, пока вы не вернётесь: ещё раз «Чат → Нет на месте».</translation>
    </message>
    <message>
        <source>Such as “lunch, back at two”</source>
        <translation>Например: «обед, буду в два»</translation>
    </message>
</context>
<context>
    <name>BusToasts</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>CandidatesModel</name>
    <message>
        <source>away</source>
        <translation>нет на месте</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>the chat that you host</source>
        <translation>ваш собственный чат</translation>
    </message>
</context>
<context>
    <name>ChatMouse</name>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Отреагировать</translation>
    </message>
    <message>
        <source>Enter {room}</source>
        <translation>Войти в {room}</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>На сервере</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
</context>
<context>
    <name>ChoicesModel</name>
    <message>
        <source>room</source>
        <translation>комната</translation>
    </message>
    <message>
        <source>direct talk</source>
        <translation>личная беседа</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>чат</translation>
    </message>
    <message>
        <source>person</source>
        <translation>участник</translation>
    </message>
    <message>
        <source>action</source>
        <translation>действие</translation>
    </message>
    <message numerus="yes">
        <source>unread: %n</source>
        <translation>
            <numerusform>непрочитанных: %n</numerusform>
            <numerusform>непрочитанных: %n</numerusform>
            <numerusform>непрочитанных: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>What fits</source>
        <translation>Что подходит</translation>
    </message>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>подходит %n</numerusform>
            <numerusform>подходят %n</numerusform>
            <numerusform>подходит %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Insert an emoji</source>
        <translation>Вставить эмодзи</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Message to {whom}</source>
        <translation>Сообщение: {whom}</translation>
    </message>
    <message>
        <source>Send ({key})</source>
        <translation>Отправить ({key})</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>As everywhere</source>
        <translation>Как везде</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>О каждом сообщении</translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation>Об упоминаниях</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ни о чём</translation>
    </message>
    <message>
        <source>About this &amp;room…</source>
        <translation>Об этой &amp;комнате…</translation>
    </message>
    <message>
        <source>&amp;Profile…</source>
        <translation>&amp;Карточка…</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Избранная</translation>
    </message>
    <message>
        <source>&amp;Notify me of</source>
        <translation>&amp;Уведомлять</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Передвинуть &amp;выше</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Передвинуть &amp;ниже</translation>
    </message>
    <message>
        <source>Away, and wh&amp;y…</source>
        <translation>Нет на месте, и &amp;почему…</translation>
    </message>
    <message>
        <source>&amp;Another name…</source>
        <translation>&amp;Другое имя…</translation>
    </message>
    <message>
        <source>Ask somebody into the room</source>
        <translation>Пригласить кого-нибудь в комнату</translation>
    </message>
    <message>
        <source>Others: /invite name</source>
        <translation>Других: /invite имя</translation>
    </message>
    <message>
        <source>You share no room with anybody else: /invite name</source>
        <translation>Ни с кем у вас нет общей комнаты: /invite имя</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Commands only, such as /join #room; talk in a room</source>
        <translation>Только команды, например /join #комната; говорят в комнатах</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Нет соединения</translation>
    </message>
    <message>
        <source>Only {nick} and you are here.</source>
        <translation>Здесь только вы и {nick}.</translation>
    </message>
    <message>
        <source>Not connected: a message can&apos;t be changed now. Your text stays here.</source>
        <translation>Нет соединения: сейчас сообщение не изменить. Ваш текст остаётся здесь.</translation>
    </message>
    <message>
        <source>The new text has to fit in one message.</source>
        <translation>Новый текст должен поместиться в одно сообщение.</translation>
    </message>
    <message>
        <source>Nobody reads this page, and nothing was sent. Choose a room to talk in; commands work here too.</source>
        <translation>Эту страницу никто не читает, и ничего не отправлено. Чтобы говорить, выберите комнату; команды действуют и здесь.</translation>
    </message>
</context>
<context>
    <name>Copyable</name>
    <message>
        <source>Copy: {what}</source>
        <translation>Копировать: {what}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>CreateRoomDialog</name>
    <message>
        <source>Create a room</source>
        <translation>Создание комнаты</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём она</translation>
    </message>
    <message>
        <source>None: anybody may enter</source>
        <translation>Без пароля: войти может любой</translation>
    </message>
    <message>
        <source>&amp;Secret: others don&apos;t see it in the list of rooms</source>
        <translation>&amp;Скрытая: другие не видят её в списке комнат</translation>
    </message>
    <message>
        <source>By &amp;invitation only</source>
        <translation>Только по &amp;приглашению</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Парол&amp;ь</translation>
    </message>
    <message>
        <source>It will be called {room}</source>
        <translation>Она будет называться {room}</translation>
    </message>
    <message>
        <source>Letters, digits and signs; a hyphen for each blank.</source>
        <translation>Буквы, цифры и знаки; вместо пробелов — дефисы.</translation>
    </message>
    <message>
        <source>A password can&apos;t hold spaces or commas, nor begin with a colon.</source>
        <translation>В пароле не может быть пробелов и запятых, а в начале — двоеточия.</translation>
    </message>
</context>
<context>
    <name>DeleteMessageDialog</name>
    <message>
        <source>Delete a message</source>
        <translation>Удаление сообщения</translation>
    </message>
    <message>
        <source>Delete this message by {nick}?</source>
        <translation>Удалить это сообщение ({nick})?</translation>
    </message>
    <message>
        <source>It disappears for everybody here. Programs other than Samovar may still show it.</source>
        <translation>Оно исчезнет у всех. В программах, отличных от Samovar, оно может остаться.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete your message?</source>
        <translation>Удалить ваше сообщение?</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>Fetching earlier messages…</source>
        <translation>Загружаются более ранние сообщения…</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Smileys and feelings</source>
        <translation>Смайлики и чувства</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Люди и тело</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Животные и природа</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Еда и напитки</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Поездки и места</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Флаги</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Без тона кожи</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>Светлый тон кожи</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Довольно светлый тон кожи</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Средний тон кожи</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Довольно тёмный тон кожи</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Тёмный тон кожи</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Поиск эмодзи</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Тон кожи</translation>
    </message>
    <message>
        <source>Nothing is found for “{words}”</source>
        <translation>По запросу «{words}» ничего не нашлось</translation>
    </message>
    <message>
        <source>What you use comes here</source>
        <translation>Здесь появятся те, что вы используете</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End the chat?</source>
        <translation>Закрыть чат?</translation>
    </message>
    <message>
        <source>End the chat for everybody?</source>
        <translation>Закрыть чат для всех?</translation>
    </message>
    <message>
        <source>Everything that was said in it is lost then: a chat is kept only while it is hosted.</source>
        <translation>Всё, что в нём сказано, тогда пропадёт: чат хранится, только пока он открыт.</translation>
    </message>
    <message>
        <source>All guests have left meanwhile.</source>
        <translation>Все гости тем временем ушли.</translation>
    </message>
    <message numerus="yes">
        <source>Guests in the chat that you host: %n.</source>
        <translation>
            <numerusform>В вашем чате %n гость.</numerusform>
            <numerusform>В вашем чате %n гостя.</numerusform>
            <numerusform>В вашем чате %n гостей.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;End the chat</source>
        <translation>&amp;Закрыть чат</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Остаться</translation>
    </message>
</context>
<context>
    <name>FontEditor</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
</context>
<context>
    <name>ForgetLoginDialog</name>
    <message>
        <source>Log out on this device</source>
        <translation>Выход на этом устройстве</translation>
    </message>
    <message>
        <source>To use the name again you need its password.</source>
        <translation>Чтобы снова взять это имя, понадобится его пароль.</translation>
    </message>
    <message>
        <source>Nobody knows the password but this device, and it forgets it: the name stays taken, for you, too, unless you remove the account or set a password first.</source>
        <translation>Пароль знает только это устройство, и оно его забудет: имя останется занятым и для вас, если не удалить учётную запись или сначала не задать пароль.</translation>
    </message>
    <message>
        <source>&amp;Remove the account, too: the name becomes free</source>
        <translation>&amp;Удалить и учётную запись: имя сможет взять любой</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Log out as {account}?</source>
        <translation>Выйти из учётной записи {account}?</translation>
    </message>
    <message>
        <source>You stay in the chat as a guest.</source>
        <translation>Вы останетесь в чате гостем.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>{nick} joined</source>
        <translation>{nick} входит</translation>
    </message>
    <message>
        <source>{nick} left: {text}</source>
        <translation>{nick} выходит: {text}</translation>
    </message>
    <message>
        <source>{nick} left</source>
        <translation>{nick} выходит</translation>
    </message>
    <message>
        <source>{nick} went offline: {text}</source>
        <translation>{nick} уходит из сети: {text}</translation>
    </message>
    <message>
        <source>{nick} went offline</source>
        <translation>{nick} уходит из сети</translation>
    </message>
    <message>
        <source>{nick} is now {text}</source>
        <translation>{nick} теперь {text}</translation>
    </message>
    <message>
        <source>{nick} has another name</source>
        <translation>{nick} меняет имя</translation>
    </message>
    <message>
        <source>{nick} removed {text}</source>
        <translation>{nick} удаляет из комнаты: {text}</translation>
    </message>
    <message>
        <source>{nick} removed somebody</source>
        <translation>{nick} кого-то удаляет из комнаты</translation>
    </message>
    <message>
        <source>{nick} changed the modes: {text}</source>
        <translation>{nick} меняет режимы: {text}</translation>
    </message>
    <message>
        <source>{nick} changed the modes</source>
        <translation>{nick} меняет режимы</translation>
    </message>
    <message>
        <source>{nick} set the topic: {text}</source>
        <translation>{nick} задаёт тему: {text}</translation>
    </message>
    <message>
        <source>{nick} removed the topic</source>
        <translation>{nick} убирает тему</translation>
    </message>
    <message>
        <source>{nick} removed you from the room: {text}</source>
        <translation>{nick} удаляет вас из комнаты: {text}</translation>
    </message>
    <message>
        <source>{nick} removed you from the room</source>
        <translation>{nick} удаляет вас из комнаты</translation>
    </message>
    <message>
        <source>waits for the connection</source>
        <translation>ждёт соединения</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>{nick} deleted this message</source>
        <translation>{nick} удаляет это сообщение</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Show people</source>
        <translation>Показать участников</translation>
    </message>
    <message>
        <source>Show who is in the room</source>
        <translation>Показать, кто в комнате</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Об этой странице</translation>
    </message>
    <message>
        <source>Topic, rules and notifications</source>
        <translation>Тема, правила и уведомления</translation>
    </message>
</context>
<context>
    <name>HostDialog</name>
    <message>
        <source>Host a chat</source>
        <translation>Создание чата</translation>
    </message>
    <message>
        <source>Invite people</source>
        <translation>Пригласить людей</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Host the chat</source>
        <translation>Создать чат</translation>
    </message>
</context>
<context>
    <name>HostForm</name>
    <message>
        <source>Our chat</source>
        <translation>Наш чат</translation>
    </message>
    <message>
        <source>None: whoever reaches it may join</source>
        <translation>Без пароля: войдёт любой, кто до него доберётся</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
    <message>
        <source>People on this n&amp;etwork</source>
        <translation>Все в этой &amp;сети</translation>
    </message>
    <message>
        <source>This &amp;computer only</source>
        <translation>Только этот &amp;компьютер</translation>
    </message>
    <message>
        <source>Host the chat</source>
        <translation>Создать чат</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>П&amp;орт</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Кто может войти</translation>
    </message>
    <message>
        <source>Host a chat</source>
        <translation>Создание чата</translation>
    </message>
    <message>
        <source>&amp;Use port {port}</source>
        <translation>&amp;Взять порт {port}</translation>
    </message>
</context>
<context>
    <name>HostRunning</name>
    <message>
        <source>Invite link</source>
        <translation>Ссылка-приглашение</translation>
    </message>
    <message>
        <source>People in the chat</source>
        <translation>Люди в чате</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Закрыть чат</translation>
    </message>
    <message>
        <source>To the chat</source>
        <translation>К чату</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>“{title}” is open</source>
        <translation>Чат «{title}» открыт</translation>
    </message>
    <message>
        <source>Only programs on this computer can join.</source>
        <translation>Войти можно только с этого компьютера.</translation>
    </message>
    <message>
        <source>People on this network can join.</source>
        <translation>Войти может любой в этой сети.</translation>
    </message>
    <message>
        <source>The invite link holds the password.</source>
        <translation>В ссылке-приглашении есть пароль.</translation>
    </message>
    <message numerus="yes">
        <source>In the chat: %n</source>
        <translation>
            <numerusform>В чате: %n</numerusform>
            <numerusform>В чате: %n</numerusform>
            <numerusform>В чате: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In the chat: only you so far</source>
        <translation>В чате пока только вы</translation>
    </message>
    <message>
        <source>In an IRC program: server {host}, port {port}, room #lobby</source>
        <translation>В программе IRC: сервер {host}, порт {port}, комната #lobby</translation>
    </message>
    <message>
        <source>In an IRC program: server {host}, port {port}, the password as server password, room #lobby</source>
        <translation>В программе IRC: сервер {host}, порт {port}, пароль — как пароль сервера, комната #lobby</translation>
    </message>
    <message>
        <source>In Samovar: Join a chat, with the link</source>
        <translation>В Samovar: «Войти в чат», по ссылке</translation>
    </message>
    <message>
        <source>In a terminal: {command}</source>
        <translation>В терминале: {command}</translation>
    </message>
</context>
<context>
    <name>HostStarting</name>
    <message>
        <source>Starting</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The chat runs as a program of its own beside this window.</source>
        <translation>Чат работает отдельной программой рядом с этим окном.</translation>
    </message>
    <message>
        <source>The chat stops…</source>
        <translation>Чат закрывается…</translation>
    </message>
    <message>
        <source>The chat starts…</source>
        <translation>Чат открывается…</translation>
    </message>
</context>
<context>
    <name>IgnoredDialog</name>
    <message>
        <source>Ignored people</source>
        <translation>Игнорируемые</translation>
    </message>
    <message>
        <source>You hear everybody. “Ignore” stands in the menu of each person.</source>
        <translation>Вы видите сообщения всех. «Игнорировать» есть в меню каждого участника.</translation>
    </message>
    <message>
        <source>Hear &amp;again</source>
        <translation>Больше не &amp;игнорировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing that they say is shown, counted or told.</source>
        <translation>Их сообщения не показываются и не считаются, уведомлений о них нет.</translation>
    </message>
    <message>
        <source>{mask} — in {chat}</source>
        <translation>{mask} — {chat}</translation>
    </message>
</context>
<context>
    <name>IntentBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Отмена (Esc)</translation>
    </message>
    <message>
        <source>Editing: {words}</source>
        <translation>Изменение: {words}</translation>
    </message>
    <message>
        <source>Reply to {nick}: {words}</source>
        <translation>Ответ ({nick}): {words}</translation>
    </message>
</context>
<context>
    <name>InvitationBar</name>
    <message>
        <source>&amp;Enter</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Не сейчас</translation>
    </message>
    <message>
        <source>There is no connection now.</source>
        <translation>Сейчас нет соединения.</translation>
    </message>
    <message>
        <source>{nick} invites you to {room} ({chat}).</source>
        <translation>{nick} приглашает вас в {room} ({chat}).</translation>
    </message>
    <message>
        <source>{nick} invites you to {room}.</source>
        <translation>{nick} приглашает вас в {room}.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a chat</source>
        <translation>Вход в чат</translation>
    </message>
    <message>
        <source>192.168.1.20:4000 or samovar://…</source>
        <translation>192.168.1.20:4000 или samovar://…</translation>
    </message>
    <message>
        <source>Only where the chat has one</source>
        <translation>Только если он есть у чата</translation>
    </message>
    <message>
        <source>&amp;Address or invite link</source>
        <translation>&amp;Адрес или ссылка-приглашение</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>“{title}” at {host}, port {port}</source>
        <translation>«{title}» на {host}, порт {port}</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to the end</source>
        <translation>К концу</translation>
    </message>
    <message numerus="yes">
        <source>Jump to the end, %n new message(s)</source>
        <translation>
            <numerusform>К концу, %n новое сообщение</numerusform>
            <numerusform>К концу, %n новых сообщения</numerusform>
            <numerusform>К концу, %n новых сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
</context>
<context>
    <name>LeaveRoomDialog</name>
    <message>
        <source>Leave the room</source>
        <translation>Выйти из комнаты</translation>
    </message>
    <message>
        <source>You will no longer see what is said there. To come back, use Chat → Rooms.</source>
        <translation>Вы больше не увидите, что в ней говорят. Вернуться можно так: «Чат» → «Комнаты».</translation>
    </message>
    <message>
        <source>You will no longer see what is said there, and need an invitation or the password to come back.</source>
        <translation>Вы больше не увидите, что в ней говорят, и вернётесь только по приглашению или с паролем.</translation>
    </message>
    <message>
        <source>Leave {room}?</source>
        <translation>Выйти из {room}?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>L&amp;eave {room}…</source>
        <translation>Вы&amp;йти из {room}…</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>All parts</source>
        <translation>Все части</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Части</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Текст лицензии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ListedRoomsModel</name>
    <message>
        <source>you are in it</source>
        <translation>вы в ней</translation>
    </message>
    <message numerus="yes">
        <source>people: %n</source>
        <translation>
            <numerusform>людей: %n</numerusform>
            <numerusform>людей: %n</numerusform>
            <numerusform>людей: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>In reply to {words}: {message}</source>
        <translation>В ответ на «{words}»: {message}</translation>
    </message>
    <message>
        <source>In reply to {nick}, {words}: {message}</source>
        <translation>В ответ на сообщение {nick} «{words}»: {message}</translation>
    </message>
    <message>
        <source>{count} new messages</source>
        <translation>Новых сообщений: {count}</translation>
    </message>
    <message>
        <source>{count} more letters: “Copy message” gives all</source>
        <translation>Ещё {count} букв: целиком — «Копировать сообщение»</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(изменено)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Новые сообщения</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Скопировать код</translation>
    </message>
    <message>
        <source>Show the message that this replies to</source>
        <translation>Показать сообщение, на которое это отвечает</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Раньше:</translation>
    </message>
    <message>
        <source>Show each</source>
        <translation>Показать каждого</translation>
    </message>
    <message>
        <source>Show in one line</source>
        <translation>Показать одной строкой</translation>
    </message>
    <message>
        <source>a message that is not here</source>
        <translation>сообщение, которого здесь нет</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>{reaction} by {names}</source>
        <translation>{reaction} от: {names}</translation>
    </message>
</context>
<context>
    <name>LogMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy &amp;message</source>
        <translation>Копировать соо&amp;бщение</translation>
    </message>
    <message>
        <source>Copy with name and &amp;time</source>
        <translation>Копировать с именем и в&amp;ременем</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Копировать ко&amp;д</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;Открыть ссылку</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Копировать &amp;ссылку</translation>
    </message>
    <message>
        <source>Re&amp;ply</source>
        <translation>Ответит&amp;ь</translation>
    </message>
    <message>
        <source>React with an emo&amp;ji…</source>
        <translation>Отре&amp;агировать…</translation>
    </message>
    <message>
        <source>Chan&amp;ge the text</source>
        <translation>И&amp;зменить текст</translation>
    </message>
    <message>
        <source>Delete &amp;for everybody…</source>
        <translation>Удалить у все&amp;х…</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>&amp;Цитировать</translation>
    </message>
    <message>
        <source>Me&amp;ntion in the message</source>
        <translation>Упомянуть &amp;в сообщении</translation>
    </message>
    <message>
        <source>Talk directl&amp;y</source>
        <translation>&amp;Личная беседа</translation>
    </message>
    <message>
        <source>Profil&amp;e…</source>
        <translation>Кар&amp;точка…</translation>
    </message>
    <message>
        <source>&amp;Ignore {nick}</source>
        <translation>И&amp;гнорировать {nick}</translation>
    </message>
    <message>
        <source>Hear {nick} aga&amp;in</source>
        <translation>Больше не и&amp;гнорировать {nick}</translation>
    </message>
    <message>
        <source>Remo&amp;ve {nick} from the room…</source>
        <translation>&amp;Удалить {nick} из комнаты…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Отправить &amp;ещё раз</translation>
    </message>
    <message>
        <source>Discard: do not &amp;send</source>
        <translation>&amp;Не отправлять</translation>
    </message>
    <message>
        <source>Sho&amp;w each</source>
        <translation>Показать ка&amp;ждое</translation>
    </message>
    <message>
        <source>S&amp;how in one line</source>
        <translation>&amp;Показать одной строкой</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>В&amp;ыделить всё</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
</context>
<context>
    <name>Me</name>
    <message>
        <source>away</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>You are {nick}, away</source>
        <translation>Вы — {nick}, вас нет на месте</translation>
    </message>
    <message>
        <source>You are {nick}</source>
        <translation>Вы — {nick}</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>this is you</source>
        <translation>это вы</translation>
    </message>
    <message>
        <source>not in the room</source>
        <translation>не в комнате</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>игнорируется</translation>
    </message>
    <message>
        <source>Rooms that you share: {rooms}</source>
        <translation>Общие комнаты: {rooms}</translation>
    </message>
    <message>
        <source>Display name: {name}</source>
        <translation>Отображаемое имя: {name}</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Статус: {status}</translation>
    </message>
    <message>
        <source>Pronouns: {pronouns}</source>
        <translation>Местоимения: {pronouns}</translation>
    </message>
    <message>
        <source>Picture: {emoji}</source>
        <translation>Картинка: {emoji}</translation>
    </message>
    <message>
        <source>Full name: {name}</source>
        <translation>Полное имя: {name}</translation>
    </message>
    <message>
        <source>Account: {account}</source>
        <translation>Учётная запись: {account}</translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>away</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>игнорируется</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>beside a name</comment>
        <translation>админ</translation>
    </message>
    <message>
        <source>half-operator</source>
        <comment>beside a name</comment>
        <translation>помощник</translation>
    </message>
    <message>
        <source>voice</source>
        <comment>beside a name</comment>
        <translation>голос</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>half-operator</source>
        <translation>помощник оператора</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>с правом голоса</translation>
    </message>
</context>
<context>
    <name>MessageCount</name>
    <message numerus="yes">
        <source>messages: %n</source>
        <translation>
            <numerusform>сообщений: %n</numerusform>
            <numerusform>сообщений: %n</numerusform>
            <numerusform>сообщений: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NickDialog</name>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Взять это имя</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>NickField</name>
    <message>
        <source>How others will see you</source>
        <translation>Так вас увидят другие</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>{nick} in {room}</source>
        <translation>{nick} в {room}</translation>
    </message>
    <message numerus="yes">
        <source>new: %n</source>
        <translation>
            <numerusform>новых: %n</numerusform>
            <numerusform>новых: %n</numerusform>
            <numerusform>новых: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>&amp;Change the address</source>
        <translation>&amp;Изменить адрес</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Попробовать снова</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>&amp;Отказаться</translation>
    </message>
    <message>
        <source>&amp;Join again</source>
        <translation>Во&amp;йти снова</translation>
    </message>
    <message>
        <source>You are not in {room}.</source>
        <translation>Вас нет в {room}.</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{name}” to the default</source>
        <translation>Вернуть «{name}» к обычному значению</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Вернуть обычное значение</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Действует со следующего запуска.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Набор текста</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Reopen the last chats at the start</source>
        <translation>При запуске открывать прошлые чаты</translation>
    </message>
    <message>
        <source>With their rooms and direct talks.</source>
        <translation>Вместе с их комнатами и личными беседами.</translation>
    </message>
    <message>
        <source>Away after</source>
        <translation>Нет на месте через</translation>
    </message>
    <message>
        <source>Minutes without a key or click after which the others see you as away.</source>
        <translation>Сколько минут без клавиш и мыши, чтобы другие увидели, что вас нет.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>Показывать значок в области уведомлений</translation>
    </message>
    <message>
        <source>It counts what is unread. Some desktops have no tray.</source>
        <translation>На нём видно, сколько непрочитанных. Такая область есть не на всех рабочих столах.</translation>
    </message>
    <message>
        <source>Closing the window leaves Samovar in the tray</source>
        <translation>После закрытия окна Samovar остаётся в области уведомлений</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>theme, dark mode, night</source>
        <translation>тема, темы, тёмная тема, темная тема, ночь</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Цвет акцентов</translation>
    </message>
    <message>
        <source>The colour of buttons, links and what is new.</source>
        <translation>Цвет кнопок, ссылок и всего нового.</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Медный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>spacing, padding, distances</source>
        <translation>отступы, расстояния, плотность</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторно</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотно</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Размер шрифта</translation>
    </message>
    <message>
        <source>Also by Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation>Также клавишами Ctrl++, Ctrl+- и Ctrl+0.</translation>
    </message>
    <message>
        <source>text size, zoom, letters</source>
        <translation>размер текста, буквы, масштаб, увеличить</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> пт</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Размер всего</translation>
    </message>
    <message>
        <source>On top of the system&apos;s own scaling.</source>
        <translation>Сверх масштаба, заданного в системе.</translation>
    </message>
    <message>
        <source>scaling, zoom, DPI</source>
        <translation>масштаб, увеличить, DPI</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>clock, timestamps</source>
        <translation>часы, отметки времени</translation>
    </message>
    <message>
        <source>24 hours: 18:30</source>
        <translation>24 часа: 18:30</translation>
    </message>
    <message>
        <source>12 hours: 6:30 PM</source>
        <translation>12 часов: 6:30 PM</translation>
    </message>
    <message>
        <source>Show seconds</source>
        <translation>Показывать секунды</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>Кто входит и выходит</translation>
    </message>
    <message>
        <source>A click on the line, or Enter, shows each; once more folds them again.</source>
        <translation>Щелчок по строке или Enter показывает каждого, ещё один — снова складывает.</translation>
    </message>
    <message>
        <source>join, leave, part, quit</source>
        <translation>вход, выход, входит, покидает</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>Одной строкой</translation>
    </message>
    <message>
        <source>Each in a line</source>
        <translation>Каждый своей строкой</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Не показывать</translation>
    </message>
    <message>
        <source>Show formatting</source>
        <translation>Показывать оформление</translation>
    </message>
    <message>
        <source>*slanted*, **bold**, `code` and &gt; quotes. Off: as they were typed.</source>
        <translation>*наклонный*, **жирный**, `код` и &gt; цитаты. Иначе — как набрано.</translation>
    </message>
    <message>
        <source>markdown</source>
        <translation>разметка, markdown</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Отправлять по</translation>
    </message>
    <message>
        <source>new line, return key</source>
        <translation>новая строка, клавиша ввода</translation>
    </message>
    <message>
        <source>Enter; Shift+Enter: new line</source>
        <translation>Enter; строка: Shift+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter; Enter: new line</source>
        <translation>Ctrl+Enter; строка: Enter</translation>
    </message>
    <message>
        <source>Turn :tea: into an emoji</source>
        <translation>Превращать :tea: в эмодзи</translation>
    </message>
    <message>
        <source>As you type; Backspace takes it back. Never in code.</source>
        <translation>Пока вы пишете; Backspace возвращает набранное. В коде — никогда.</translation>
    </message>
    <message>
        <source>After a name that begins a message</source>
        <translation>После имени в начале сообщения</translation>
    </message>
    <message>
        <source>What Tab writes behind it.</source>
        <translation>Что допишет Tab.</translation>
    </message>
    <message>
        <source>Colon: “anna: hello”</source>
        <translation>Двоеточие: «anna: привет»</translation>
    </message>
    <message>
        <source>Comma: “anna, hello”</source>
        <translation>Запятая: «anna, привет»</translation>
    </message>
    <message>
        <source>Nothing: “anna hello”</source>
        <translation>Ничего: «anna привет»</translation>
    </message>
    <message>
        <source>Tell the others that you are typing</source>
        <translation>Сообщать другим, что вы печатаете</translation>
    </message>
    <message>
        <source>Notify of</source>
        <translation>Уведомлять</translation>
    </message>
    <message>
        <source>A room may have a level of its own. Direct talks count as mentions.</source>
        <translation>У комнаты может быть своя настройка. Личные беседы считаются упоминаниями.</translation>
    </message>
    <message>
        <source>alerts, mute, mentions</source>
        <translation>оповещения, упоминания, без звука</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>О каждом сообщении</translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation>Об упоминаниях</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ни о чём</translation>
    </message>
    <message>
        <source>Show the text in notifications</source>
        <translation>Показывать текст в уведомлениях</translation>
    </message>
    <message>
        <source>Off: they tell who wrote, and where.</source>
        <translation>Иначе — только кто написал и где.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Звуковой сигнал</translation>
    </message>
    <message>
        <source>beep, mute, noise</source>
        <translation>сигнал, без звука, тишина</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>No notification and no sound in them; everything is still counted.</source>
        <translation>В это время нет уведомлений и звуков; счётчики работают.</translation>
    </message>
    <message>
        <source>do not disturb, night</source>
        <translation>не беспокоить, ночь</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>Ignored people</source>
        <translation>Игнорируемые</translation>
    </message>
    <message>
        <source>Whom you hear nothing of, on all servers, and how to hear them again.</source>
        <translation>Кого вы не слышите, на всех серверах, и как слышать их снова.</translation>
    </message>
    <message>
        <source>Show the list…</source>
        <translation>Показать список…</translation>
    </message>
    <message>
        <source>ignore, block, blacklist, mute</source>
        <translation>игнорировать, заблокировать, блокировка, чёрный список, бан</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>What each key does; most can be changed.</source>
        <translation>Что делает каждая клавиша; большинство можно изменить.</translation>
    </message>
    <message>
        <source>Show the keys…</source>
        <translation>Показать клавиши…</translation>
    </message>
    <message>
        <source>keyboard, hotkeys, key bindings</source>
        <translation>клавиатура, горячие клавиши, шорткаты</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>Вставка</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>Вставить %n строку?</numerusform>
            <numerusform>Вставить %n строки?</numerusform>
            <numerusform>Вставить %n строк?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n letters?</source>
        <translation>
            <numerusform>Вставить %n знак?</numerusform>
            <numerusform>Вставить %n знака?</numerusform>
            <numerusform>Вставить %n знаков?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent as it is, it makes %n messages to {whom}.</source>
        <translation>
            <numerusform>Если отправить как есть, получится %n сообщение для {whom}.</numerusform>
            <numerusform>Если отправить как есть, получится %n сообщения для {whom}.</numerusform>
            <numerusform>Если отправить как есть, получится %n сообщений для {whom}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go out over about %n seconds.</source>
        <translation>
            <numerusform>Отправка займёт около %n секунды.</numerusform>
            <numerusform>Отправка займёт около %n секунд.</numerusform>
            <numerusform>Отправка займёт около %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>Начало текста</translation>
    </message>
    <message numerus="yes">
        <source>and %n lines more</source>
        <translation>
            <numerusform>и ещё %n строка</numerusform>
            <numerusform>и ещё %n строки</numerusform>
            <numerusform>и ещё %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>As a block of &amp;code</source>
        <translation>Блоком &amp;кода</translation>
    </message>
    <message>
        <source>&amp;Put into the field</source>
        <translation>&amp;В поле ввода</translation>
    </message>
    <message>
        <source>&amp;Send as it is</source>
        <translation>&amp;Отправить как есть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People in the room</source>
        <translation>Участники комнаты</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>Find a person</source>
        <translation>Найти участника</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>Никого с таким именем.</translation>
    </message>
    <message numerus="yes">
        <source>Last in the room: %n</source>
        <translation>
            <numerusform>Были в комнате: %n</numerusform>
            <numerusform>Были в комнате: %n</numerusform>
            <numerusform>Были в комнате: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the room: %n</source>
        <translation>
            <numerusform>В комнате: %n</numerusform>
            <numerusform>В комнате: %n</numerusform>
            <numerusform>В комнате: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>away: {text}</source>
        <translation>нет на месте: {text}</translation>
    </message>
    <message>
        <source>away</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>not here since {time}</source>
        <translation>не в чате с {time}</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>не в чате</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Your profile</source>
        <translation>Ваш профиль</translation>
    </message>
    <message>
        <source>Such as your full name</source>
        <translation>Например, имя и фамилия</translation>
    </message>
    <message>
        <source>What you are at</source>
        <translation>Чем вы заняты</translation>
    </message>
    <message>
        <source>How others shall speak of you</source>
        <translation>Как говорить о вас</translation>
    </message>
    <message>
        <source>&amp;No picture</source>
        <translation>&amp;Без картинки</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Display name</source>
        <translation>Отображаемое &amp;имя</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Статус</translation>
    </message>
    <message>
        <source>&amp;Pronouns</source>
        <translation>&amp;Местоимения</translation>
    </message>
    <message>
        <source>P&amp;icture: an emoji on your disc</source>
        <translation>&amp;Картинка: эмодзи на вашем значке</translation>
    </message>
    <message>
        <source>Your profile in {title}</source>
        <translation>Ваш профиль в чате {title}</translation>
    </message>
    <message>
        <source>&amp;Choose an emoji…</source>
        <translation>&amp;Выбрать эмодзи…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>There is no connection now. Your profile can be changed when it is back.</source>
        <translation>Сейчас нет связи. Профиль можно изменить, когда она вернётся.</translation>
    </message>
    <message>
        <source>This server does not pass on what people tell of themselves.</source>
        <translation>Этот сервер не передаёт того, что люди сообщают о себе.</translation>
    </message>
    <message>
        <source>The others read this beside your name, {nick}. Empty fields tell nothing.</source>
        <translation>Другие видят это рядом с вашим именем, {nick}. Пустые поля ничего не сообщают.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос к серверу…</translation>
    </message>
    <message>
        <source>This can&apos;t hold characters that can&apos;t be seen.</source>
        <translation>Здесь не может быть невидимых знаков.</translation>
    </message>
    <message numerus="yes">
        <source>This is too long for the server, by %n letters.</source>
        <translation>
            <numerusform>Для сервера это длиннее на %n букву.</numerusform>
            <numerusform>Для сервера это длиннее на %n буквы.</numerusform>
            <numerusform>Для сервера это длиннее на %n букв.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PutOutDialog</name>
    <message>
        <source>Remove from the chat</source>
        <translation>Удаление из чата</translation>
    </message>
    <message>
        <source>Optional; they read it</source>
        <translation>Необязательно</translation>
    </message>
    <message>
        <source>&amp;Keep this name out of the lobby from now on</source>
        <translation>&amp;Закрыть вход: с этим именем больше не войти в #lobby</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove {nick} from the chat?</source>
        <translation>Удалить {nick} из чата?</translation>
    </message>
    <message>
        <source>They leave all rooms and read your reason.</source>
        <translation>Гость покинет все комнаты и прочтёт вашу причину.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the invite link</source>
        <translation>QR-код ссылки-приглашения</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
</context>
<context>
    <name>ReactionBar</name>
    <message>
        <source>React</source>
        <translation>Отреагировать</translation>
    </message>
    <message>
        <source>Other reactions</source>
        <translation>Другие реакции</translation>
    </message>
</context>
<context>
    <name>RemoveMemberDialog</name>
    <message>
        <source>Remove from the room</source>
        <translation>Удаление из комнаты</translation>
    </message>
    <message>
        <source>Optional; everybody in the room reads it</source>
        <translation>Необязательно; её прочтут все в комнате</translation>
    </message>
    <message>
        <source>&amp;Keep this name out from now on</source>
        <translation>&amp;Закрыть вход: с этим именем больше не войти</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove {nick} from {room}?</source>
        <translation>Удалить участника {nick} из {room}?</translation>
    </message>
    <message>
        <source>In the room&apos;s dialog, operators can let people in again.</source>
        <translation>Снова открыть вход операторы могут в настройках комнаты.</translation>
    </message>
</context>
<context>
    <name>RoomAbout</name>
    <message>
        <source>Only operators of the room set its topic.</source>
        <translation>Тему задают только операторы комнаты.</translation>
    </message>
    <message>
        <source>As everywhere: {level}</source>
        <translation>Как везде: {level}</translation>
    </message>
    <message>
        <source>&amp;Favourite: it stands first in the list</source>
        <translation>&amp;Избранная: стоит в списке первой</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Notify me of</source>
        <translation>Ув&amp;едомлять</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>О каждом сообщении</translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation>Об упоминаниях</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ни о чём</translation>
    </message>
</context>
<context>
    <name>RoomBans</name>
    <message>
        <source>Who is kept out</source>
        <translation>Кому закрыт вход</translation>
    </message>
    <message>
        <source>&amp;Name or mask</source>
        <translation>&amp;Имя или маска</translation>
    </message>
    <message>
        <source>bob, or *!*@192.0.2.7</source>
        <translation>bob или *!*@192.0.2.7</translation>
    </message>
    <message>
        <source>Name or mask</source>
        <translation>Имя или маска</translation>
    </message>
    <message>
        <source>&amp;Keep out</source>
        <translation>&amp;Закрыть вход</translation>
    </message>
    <message>
        <source>&amp;Let in again</source>
        <translation>Открыть &amp;снова</translation>
    </message>
    <message numerus="yes">
        <source>Kept out: %n</source>
        <translation>
            <numerusform>Вход закрыт: %n</numerusform>
            <numerusform>Вход закрыт: %n</numerusform>
            <numerusform>Вход закрыт: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>Nobody is kept out.</source>
        <translation>Вход никому не закрыт.</translation>
    </message>
    <message>
        <source>Only operators of the room can change this.</source>
        <translation>Изменить это могут только операторы комнаты.</translation>
    </message>
    <message>
        <source>{mask} — by {nick}, {day}</source>
        <translation>{mask} — кем: {nick}, {day}</translation>
    </message>
    <message>
        <source>{mask} — by {nick}</source>
        <translation>{mask} — кем: {nick}</translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source>Room {room}</source>
        <translation>Комната {room}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;О комнате</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Участники</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Правила</translation>
    </message>
    <message>
        <source>Kept &amp;out</source>
        <translation>Закрыт вхо&amp;д</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Lea&amp;ve the room</source>
        <translation>&amp;Выйти из комнаты</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>In the room: %n</source>
        <translation>
            <numerusform>В комнате: %n</numerusform>
            <numerusform>В комнате: %n</numerusform>
            <numerusform>В комнате: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>There is no connection now.</source>
        <translation>Сейчас нет соединения.</translation>
    </message>
</context>
<context>
    <name>RoomRowDelegate</name>
    <message numerus="yes">
        <source>people: %n</source>
        <translation>
            <numerusform>людей: %n</numerusform>
            <numerusform>людей: %n</numerusform>
            <numerusform>людей: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
</context>
<context>
    <name>RoomRules</name>
    <message>
        <source>By &amp;invitation only</source>
        <translation>Только по пригла&amp;шению</translation>
    </message>
    <message>
        <source>&amp;Moderated: only people with a rank may speak</source>
        <translation>&amp;Модерируемая: пишут только те, у кого есть ранг</translation>
    </message>
    <message>
        <source>Only operators se&amp;t the topic</source>
        <translation>Т&amp;ему задают только операторы</translation>
    </message>
    <message>
        <source>Only members may &amp;write here</source>
        <translation>Пи&amp;сать могут только участники</translation>
    </message>
    <message>
        <source>&amp;Secret: others don&apos;t see it in the list of rooms</source>
        <translation>Скры&amp;тая: другие не видят её в списке комнат</translation>
    </message>
    <message>
        <source>None: anybody may enter</source>
        <translation>Без пароля: войти может любой</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>сколько угодно</translation>
    </message>
    <message>
        <source>Only operators of the room can change the rest.</source>
        <translation>Остальное могут менять только операторы комнаты.</translation>
    </message>
    <message>
        <source>Only operators of the room can change this.</source>
        <translation>Изменить это могут только операторы комнаты.</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Парол&amp;ь</translation>
    </message>
    <message>
        <source>Largest num&amp;ber of people</source>
        <translation>Участников не бо&amp;льше</translation>
    </message>
    <message>
        <source>Also set: {modes}</source>
        <translation>Также включено: {modes}</translation>
    </message>
    <message>
        <source>A password can&apos;t hold spaces or commas, nor begin with a colon.</source>
        <translation>В пароле не может быть пробелов и запятых, а в начале — двоеточия.</translation>
    </message>
</context>
<context>
    <name>RoomsDialog</name>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Search in the rooms</source>
        <translation>Искать среди комнат</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;Новая комната…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Rooms of {chat}</source>
        <translation>Комнаты чата {chat}</translation>
    </message>
    <message>
        <source>This chat has one room only.</source>
        <translation>В этом чате только одна комната.</translation>
    </message>
    <message>
        <source>Not connected: the list comes with the connection.</source>
        <translation>Нет связи: список появится вместе с ней.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>No room has these words.</source>
        <translation>Ни в одной комнате нет этих слов.</translation>
    </message>
    <message>
        <source>There is no room that you may see.</source>
        <translation>Нет комнат, которые вам видны.</translation>
    </message>
</context>
<context>
    <name>RoomsModel</name>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Direct talks</source>
        <translation>Личные беседы</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
    </message>
    <message numerus="yes">
        <source>mentions: %n</source>
        <translation>
            <numerusform>упоминаний: %n</numerusform>
            <numerusform>упоминаний: %n</numerusform>
            <numerusform>упоминаний: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unread: %n</source>
        <translation>
            <numerusform>непрочитанных: %n</numerusform>
            <numerusform>непрочитанных: %n</numerusform>
            <numerusform>непрочитанных: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ещё не отправлено</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>нет соединения</translation>
    </message>
    <message>
        <source>not joined</source>
        <translation>вас там нет</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search in the settings</source>
        <translation>Поиск в настройках</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>No option has these words.</source>
        <translation>Таких слов нет ни в одной настройке.</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Клавиатура…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>&amp;Use it here</source>
        <translation>&amp;Назначить здесь</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>При наборе текста</translation>
    </message>
    <message>
        <source>Among the messages (F6 leads there)</source>
        <translation>Среди сообщений (туда ведёт F6)</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Вернуть всё как было</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{keys} is needed to write and to move.</source>
        <translation>{keys} нужно для набора текста и перемещения.</translation>
    </message>
    <message>
        <source>{keys} is “{action}” already.</source>
        <translation>{keys} — это уже «{action}».</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Rooms and direct talks</source>
        <translation>Комнаты и личные беседы</translation>
    </message>
    <message numerus="yes">
        <source>new: %n</source>
        <translation>
            <numerusform>новых: %n</numerusform>
            <numerusform>новых: %n</numerusform>
            <numerusform>новых: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All rooms…</source>
        <translation>Все комнаты…</translation>
    </message>
    <message>
        <source>Rooms of this chat that you are not in, and new ones</source>
        <translation>Комнаты этого чата, в которых вас нет, и новые</translation>
    </message>
</context>
<context>
    <name>Someone</name>
    <message>
        <source>&amp;Talk directly</source>
        <translation>&amp;Личная беседа</translation>
    </message>
    <message>
        <source>&amp;Mention in the message</source>
        <translation>Упомянуть в &amp;сообщении</translation>
    </message>
    <message>
        <source>&amp;Profile…</source>
        <translation>&amp;Карточка…</translation>
    </message>
    <message>
        <source>&amp;How others see you…</source>
        <translation>Как вас &amp;видят другие…</translation>
    </message>
    <message>
        <source>Who &amp;is it?</source>
        <translation>Кто &amp;это?</translation>
    </message>
    <message>
        <source>Asks the server; the answer stands in the room.</source>
        <translation>Спросить сервер; ответ появится в комнате.</translation>
    </message>
    <message>
        <source>Make an &amp;operator</source>
        <translation>Сделать &amp;оператором</translation>
    </message>
    <message>
        <source>Take the &amp;operator&apos;s rank</source>
        <translation>Отозвать права &amp;оператора</translation>
    </message>
    <message>
        <source>Give &amp;voice</source>
        <translation>Дать право &amp;голоса</translation>
    </message>
    <message>
        <source>Take the &amp;voice</source>
        <translation>Отозвать право &amp;голоса</translation>
    </message>
    <message>
        <source>I&amp;gnore {nick}</source>
        <translation>&amp;Игнорировать {nick}</translation>
    </message>
    <message>
        <source>Hear {nick} a&amp;gain</source>
        <translation>Больше не &amp;игнорировать {nick}</translation>
    </message>
    <message>
        <source>What is written by those whom you ignore is not shown.</source>
        <translation>Сообщения игнорируемых не показываются.</translation>
    </message>
    <message>
        <source>&amp;Remove {nick} from the room…</source>
        <translation>&amp;Удалить {nick} из комнаты…</translation>
    </message>
    <message>
        <source>Remove {nick} from the &amp;chat…</source>
        <translation>Удалить {nick} из &amp;чата…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Соединиться сейчас</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Без шифрования</translation>
    </message>
    <message>
        <source>Connected to your own chat</source>
        <translation>Вы в своём чате</translation>
    </message>
    <message>
        <source>Connected to {address}</source>
        <translation>Соединение с {address} установлено</translation>
    </message>
    <message>
        <source>Entering…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>Connecting to {address}…</source>
        <translation>Соединение с {address}…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>Следующая попытка через %n с.</numerusform>
            <numerusform>Следующая попытка через %n с.</numerusform>
            <numerusform>Следующая попытка через %n с.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Нет соединения</translation>
    </message>
    <message>
        <source>Connected to your own chat. {reason} Here you are called {nick}.</source>
        <translation>Вы в своём чате. {reason} Здесь вас зовут {nick}.</translation>
    </message>
    <message>
        <source>Connected to {address}. {reason} Here you are called {nick}.</source>
        <translation>Соединение с {address} установлено. {reason} Здесь вас зовут {nick}.</translation>
    </message>
    <message>
        <source>Your chat starts…</source>
        <translation>Ваш чат открывается…</translation>
    </message>
    <message numerus="yes">
        <source>You are hosting · guests: %n</source>
        <translation>
            <numerusform>Ваш чат открыт · гостей: %n</numerusform>
            <numerusform>Ваш чат открыт · гостей: %n</numerusform>
            <numerusform>Ваш чат открыт · гостей: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Your chat stops…</source>
        <translation>Ваш чат закрывается…</translation>
    </message>
    <message>
        <source>Your chat has stopped. Start again…</source>
        <translation>Ваш чат остановился. Открыть снова…</translation>
    </message>
    <message numerus="yes">
        <source>You are hosting “{title}” · guests: %n</source>
        <translation>
            <numerusform>Ваш чат «{title}» открыт · гостей: %n</numerusform>
            <numerusform>Ваш чат «{title}» открыт · гостей: %n</numerusform>
            <numerusform>Ваш чат «{title}» открыт · гостей: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Host “{title}” again…</source>
        <translation>Снова открыть «{title}»…</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>More</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>A room, a person, or what to do</source>
        <translation>Комната, участник или действие</translation>
    </message>
    <message>
        <source>Rooms begin with #, people with @, actions with &gt;. Arrows choose, Enter goes there.</source>
        <translation>Комнаты начинаются с #, участники с @, действия с &gt;. Стрелки выбирают, Enter переходит.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Что подходит</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Ничего не подходит.</translation>
    </message>
    <message>
        <source># rooms · @ people · &gt; actions</source>
        <translation># комнаты · @ участники · &gt; действия</translation>
    </message>
    <message>
        <source>Enter or create this room</source>
        <translation>Войти в эту комнату или создать её</translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message numerus="yes">
        <source>people: %n</source>
        <translation>
            <numerusform>людей: %n</numerusform>
            <numerusform>людей: %n</numerusform>
            <numerusform>людей: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Samovar, unread: %n</source>
        <translation>
            <numerusform>Samovar, непрочитанных: %n</numerusform>
            <numerusform>Samovar, непрочитанных: %n</numerusform>
            <numerusform>Samovar, непрочитанных: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show Samovar</source>
        <translation>&amp;Показать Samovar</translation>
    </message>
    <message>
        <source>&amp;Host a chat…</source>
        <translation>&amp;Создать чат…</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Нет на месте</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
</context>
<context>
    <name>TypingLine</name>
    <message>
        <source>{nick} is typing…</source>
        <translation>{nick} печатает…</translation>
    </message>
    <message>
        <source>{one} and {other} are typing…</source>
        <translation>{one} и {other} печатают…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>Печатает %n человек…</numerusform>
            <numerusform>Печатают %n человека…</numerusform>
            <numerusform>печатают %n человек…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Group chat for the people around you.
One of you hosts, the others join.</source>
        <translation>Групповой чат для тех, кто рядом.
Один создаёт чат, остальные входят.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>H&amp;ost a chat</source>
        <translation>Соз&amp;дать чат</translation>
    </message>
    <message>
        <source>&amp;Join a chat</source>
        <translation>Во&amp;йти в чат</translation>
    </message>
    <message>
        <source>Joined before</source>
        <translation>Вы уже были здесь</translation>
    </message>
    <message>
        <source>Join {address}</source>
        <translation>Войти: {address}</translation>
    </message>
    <message>
        <source>Host “{title}” again</source>
        <translation>Снова открыть «{title}»</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Сначала напишите своё имя.</translation>
    </message>
    <message>
        <source>Here you will be called {nick}.</source>
        <translation>Здесь вас будут звать {nick}.</translation>
    </message>
</context>
<context>
    <name>_KeyRow</name>
    <message>
        <source>Keys of “{action}”</source>
        <translation>Клавиши: «{action}»</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Вернуть обычное значение</translation>
    </message>
    <message>
        <source>Reset “{name}” to the default</source>
        <translation>Вернуть «{name}» к обычному значению</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>{names} joined</source>
        <translation>
            <numerusform>{names} входит</numerusform>
            <numerusform>{names} входят</numerusform>
            <numerusform>{names} входят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} left</source>
        <translation>
            <numerusform>{names} выходит</numerusform>
            <numerusform>{names} выходят</numerusform>
            <numerusform>{names} выходят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} left and came back</source>
        <translation>
            <numerusform>{names} выходит и возвращается</numerusform>
            <numerusform>{names} выходят и возвращаются</numerusform>
            <numerusform>{names} выходят и возвращаются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} came and went</source>
        <translation>
            <numerusform>{names} входит и выходит</numerusform>
            <numerusform>{names} входят и выходят</numerusform>
            <numerusform>{names} входят и выходят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} и {last}</translation>
    </message>
</context>
</TS>
