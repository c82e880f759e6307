"""The numeric replies by their standard names (https://modern.ircdocs.horse/#numerics, and IRCv3's).

A row holds the three digits and the closing text; the text is "" where the sender gives every parameter. The
texts of errors are for a person: they say what happened, and where it helps what to do.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numeric:
    """One numeric reply: `code` stands as the command, `text` as the last parameter."""

    code: str
    text: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the reply refuses something: 4xx, 5xx, and SASL's, TLS's and MONITOR's own."""
        return self.code[0] in "45" or self.code in _ERRORS_ELSEWHERE


_ERRORS_ELSEWHERE = frozenset("691 696 723 734 902 904 905 906 907".split())

# Registration
RPL_WELCOME = Numeric("001")
RPL_YOURHOST = Numeric("002")
RPL_CREATED = Numeric("003")
RPL_MYINFO = Numeric("004")
RPL_ISUPPORT = Numeric("005", "are supported by this server")
RPL_BOUNCE = Numeric("010", "Please use this server and port instead")

# The server and its users
RPL_STATSCOMMANDS = Numeric("212")
RPL_ENDOFSTATS = Numeric("219", "End of statistics")
RPL_UMODEIS = Numeric("221")
RPL_STATSUPTIME = Numeric("242")
RPL_STATSOLINE = Numeric("243")
RPL_LUSERCLIENT = Numeric("251")
RPL_LUSEROP = Numeric("252", "operators online")
RPL_LUSERUNKNOWN = Numeric("253", "connections not registered yet")
RPL_LUSERCHANNELS = Numeric("254", "channels formed")
RPL_LUSERME = Numeric("255")
RPL_ADMINME = Numeric("256", "Administrative info")
RPL_ADMINLOC1 = Numeric("257")
RPL_ADMINLOC2 = Numeric("258")
RPL_ADMINEMAIL = Numeric("259")
RPL_TRYAGAIN = Numeric("263", "Please wait a while and try again")
RPL_LOCALUSERS = Numeric("265")
RPL_GLOBALUSERS = Numeric("266")

# One user: AWAY, ISON, WHOIS, WHOWAS
RPL_WHOISCERTFP = Numeric("276")
RPL_NONE = Numeric("300")
RPL_AWAY = Numeric("301")
RPL_USERHOST = Numeric("302")
RPL_ISON = Numeric("303")
RPL_UNAWAY = Numeric("305", "You are no longer marked as being away")
RPL_NOWAWAY = Numeric("306", "You have been marked as being away")
RPL_WHOISREGNICK = Numeric("307", "has identified for this nick")
RPL_WHOISUSER = Numeric("311")
RPL_WHOISSERVER = Numeric("312")
RPL_WHOISOPERATOR = Numeric("313", "is an operator of this server")
RPL_WHOWASUSER = Numeric("314")
RPL_ENDOFWHO = Numeric("315", "End of WHO list")
RPL_WHOISIDLE = Numeric("317", "seconds idle, signon time")
RPL_ENDOFWHOIS = Numeric("318", "End of WHOIS list")
RPL_WHOISCHANNELS = Numeric("319")
RPL_WHOISSPECIAL = Numeric("320")
RPL_WHOISACCOUNT = Numeric("330", "is logged in as")
RPL_WHOISBOT = Numeric("335", "is a bot")
RPL_WHOISACTUALLY = Numeric("338", "is actually using host")
RPL_ENDOFWHOWAS = Numeric("369", "End of WHOWAS")
RPL_WHOISHOST = Numeric("378")
RPL_WHOISMODES = Numeric("379")
RPL_WHOISSECURE = Numeric("671", "is using a secure connection")

# Channels: LIST, MODE, TOPIC, INVITE, WHO, NAMES, bans
RPL_LISTSTART = Numeric("321", "Users  Name")
RPL_LIST = Numeric("322")
RPL_LISTEND = Numeric("323", "End of LIST")
RPL_CHANNELMODEIS = Numeric("324")
RPL_CREATIONTIME = Numeric("329")
RPL_NOTOPIC = Numeric("331", "No topic is set")
RPL_TOPIC = Numeric("332")
RPL_TOPICWHOTIME = Numeric("333")
RPL_INVITELIST = Numeric("336")
RPL_ENDOFINVITELIST = Numeric("337", "End of INVITE list")
RPL_INVITING = Numeric("341")
RPL_INVEXLIST = Numeric("346")
RPL_ENDOFINVEXLIST = Numeric("347", "End of channel invite exception list")
RPL_EXCEPTLIST = Numeric("348")
RPL_ENDOFEXCEPTLIST = Numeric("349", "End of channel exception list")
RPL_WHOREPLY = Numeric("352")
RPL_NAMREPLY = Numeric("353")
RPL_WHOSPCRPL = Numeric("354")
RPL_ENDOFNAMES = Numeric("366", "End of NAMES list")
RPL_BANLIST = Numeric("367")
RPL_ENDOFBANLIST = Numeric("368", "End of channel ban list")

# About: VERSION, LINKS, INFO, MOTD, TIME, OPER, HELP
RPL_VERSION = Numeric("351")
RPL_LINKS = Numeric("364")
RPL_ENDOFLINKS = Numeric("365", "End of LINKS list")
RPL_INFO = Numeric("371")
RPL_MOTD = Numeric("372")
RPL_ENDOFINFO = Numeric("374", "End of INFO list")
RPL_MOTDSTART = Numeric("375")
RPL_ENDOFMOTD = Numeric("376", "End of MOTD")
RPL_YOUREOPER = Numeric("381", "You are now an operator of this server")
RPL_REHASHING = Numeric("382", "Reading the configuration again")
RPL_TIME = Numeric("391")
RPL_VISIBLEHOST = Numeric("396", "is now your displayed host")
RPL_STARTTLS = Numeric("670", "STARTTLS successful, go ahead with the TLS handshake")
RPL_HELPSTART = Numeric("704")
RPL_HELPTXT = Numeric("705")
RPL_ENDOFHELP = Numeric("706")

# Errors
ERR_UNKNOWNERROR = Numeric("400")
ERR_NOSUCHNICK = Numeric("401", "Nobody here has this nick")
ERR_NOSUCHSERVER = Numeric("402", "No such server")
ERR_NOSUCHCHANNEL = Numeric("403", "No such channel")
ERR_CANNOTSENDTOCHAN = Numeric("404", "You may not speak in this channel")
ERR_TOOMANYCHANNELS = Numeric("405", "You have joined too many channels; leave one first")
ERR_WASNOSUCHNICK = Numeric("406", "There was no such nick")
ERR_TOOMANYTARGETS = Numeric("407", "Too many targets; the message was not sent to this one")
ERR_NOORIGIN = Numeric("409", "No origin specified")
ERR_INVALIDCAPCMD = Numeric("410", "Invalid CAP command")
ERR_NORECIPIENT = Numeric("411", "No recipient given")
ERR_NOTEXTTOSEND = Numeric("412", "No text to send")
ERR_INPUTTOOLONG = Numeric("417", "The line was too long and was not used")
ERR_UNKNOWNCOMMAND = Numeric("421", "Unknown command")
ERR_NOMOTD = Numeric("422", "There is no message of the day")
ERR_NONICKNAMEGIVEN = Numeric("431", "No nick given")
ERR_ERRONEUSNICKNAME = Numeric("432", "This nick is not allowed")
ERR_NICKNAMEINUSE = Numeric("433", "This nick is already in use")
ERR_NICKCOLLISION = Numeric("436", "Nick collision")
ERR_UNAVAILRESOURCE = Numeric("437", "This nick or channel is not available for a while")
ERR_USERNOTINCHANNEL = Numeric("441", "They aren't in this channel")
ERR_NOTONCHANNEL = Numeric("442", "You're not in this channel")
ERR_USERONCHANNEL = Numeric("443", "is already in this channel")
ERR_NONICKCHANGE = Numeric("447", "You can't change your nick now")
ERR_NOTREGISTERED = Numeric("451", "You have not registered")
ERR_NEEDMOREPARAMS = Numeric("461", "Not enough parameters")
ERR_ALREADYREGISTERED = Numeric("462", "You may not register again")
ERR_PASSWDMISMATCH = Numeric("464", "The password is not correct, or too many were tried: wait a minute")
ERR_YOUREBANNEDCREEP = Numeric("465", "You are banned from this server")
ERR_CHANNELISFULL = Numeric("471", "Cannot join the channel: it is full (+l)")
ERR_UNKNOWNMODE = Numeric("472", "is not a mode this server knows")
ERR_INVITEONLYCHAN = Numeric("473", "Cannot join the channel: it is by invitation only (+i)")
ERR_BANNEDFROMCHAN = Numeric("474", "Cannot join the channel: you are banned (+b)")
ERR_BADCHANNELKEY = Numeric("475", "Cannot join the channel: it needs the right key (+k)")
ERR_BADCHANMASK = Numeric("476", "This is not a channel's name")
ERR_NEEDREGGEDNICK = Numeric("477", "Cannot join the channel: log in first")
ERR_BANLISTFULL = Numeric("478", "The channel's list is full; remove an entry first")
ERR_NOPRIVILEGES = Numeric("481", "Permission denied: you're not an operator of this server")
ERR_CHANOPRIVSNEEDED = Numeric("482", "You're not an operator of this channel")
ERR_CANTKILLSERVER = Numeric("483", "You can't kill a server")
ERR_NOOPERHOST = Numeric("491", "You can't become an operator from here")
ERR_UMODEUNKNOWNFLAG = Numeric("501", "Unknown user mode")
ERR_USERSDONTMATCH = Numeric("502", "You can't see or change the modes of other users")
ERR_HELPNOTFOUND = Numeric("524", "There is no help on this")
ERR_INVALIDKEY = Numeric("525", "This is not a well-formed key")
ERR_CANTSENDTOUSER = Numeric("531", "They take no questions of programs (CTCP)")
ERR_STARTTLS = Numeric("691", "STARTTLS failed")
ERR_INVALIDMODEPARAM = Numeric("696")
ERR_NOPRIVS = Numeric("723", "Insufficient privileges")

# MONITOR (https://ircv3.net/specs/extensions/monitor)
RPL_MONONLINE = Numeric("730")
RPL_MONOFFLINE = Numeric("731")
RPL_MONLIST = Numeric("732")
RPL_ENDOFMONLIST = Numeric("733", "End of MONITOR list")
ERR_MONLISTFULL = Numeric("734", "The MONITOR list is full")

# METADATA (https://ircv3.net/specs/extensions/metadata)
RPL_WHOISKEYVALUE = Numeric("760")
RPL_KEYVALUE = Numeric("761")
RPL_KEYNOTSET = Numeric("766", "key not set")
RPL_METADATASUBOK = Numeric("770")
RPL_METADATAUNSUBOK = Numeric("771")
RPL_METADATASUBS = Numeric("772")
RPL_METADATASYNCLATER = Numeric("774")

# Who may write (as on other servers with caller id)
RPL_ACCEPTLIST = Numeric("281")
RPL_ENDOFACCEPT = Numeric("282", "End of the list of those who may write to you")
ERR_ACCEPTFULL = Numeric("456", "You let as many write to you as may be")
ERR_ACCEPTEXIST = Numeric("457", "You let them write to you already")
ERR_ACCEPTNOT = Numeric("458", "They are not on your list")

# SASL (https://ircv3.net/specs/extensions/sasl-3.1)
RPL_LOGGEDIN = Numeric("900")
RPL_LOGGEDOUT = Numeric("901", "You are now logged out")
ERR_NICKLOCKED = Numeric("902", "You must use a nick assigned to you")
RPL_SASLSUCCESS = Numeric("903", "SASL authentication successful")
ERR_SASLFAIL = Numeric("904", "SASL authentication failed")
ERR_SASLTOOLONG = Numeric("905", "SASL message too long")
ERR_SASLABORTED = Numeric("906", "SASL authentication aborted")
ERR_SASLALREADY = Numeric("907", "You have already authenticated using SASL")
RPL_SASLMECHS = Numeric("908", "are available SASL mechanisms")

BY_NAME: dict[str, Numeric] = {name: row for name, row in dict(globals()).items() if isinstance(row, Numeric)}
"""Every numeric by its standard name, in the order above."""

NAMES: dict[str, str] = {row.code: name for name, row in BY_NAME.items()}
"""The standard name of each code."""
