"""Regiments, ships, wards, union locals and fire companies: names with a number or a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sentences import Sentence

UNIT = re.compile(
    r"\b(?:HMS|HMAS|HMNZS|HMCS|HMIS|INS|SAS|USS|USNS|USCGC|RFA|RMS|MV|MS|MT|LÉ|RRS|FPV)"
    r" (?:[A-Z][\w'’]+)(?: [A-Z][\w'’]+)?"
    r"|\b(?:RAF|RAAF|RNZAF|RCAF|USAF|NAS|AFB|FOB|CFB|INS|RMB|HMP|HMYOI|SCI|FCI) [A-Z][\w'’]+"
    r"|\b\d{1,3} ?(?:PARA|RAR|RIFLES|SCOTS|YORKS|LANCS|SASR|CDO|RTR|REME|SQN|Sqn|RHA|RLC|Bn|Bde|RR"
    r"|RNZIR|PPCLI|RCR|VPDA|SAI|Squadron|Commando|Regiment|Battalion|Brigade|Troop|Gorkha|Rashtriya"
    r"|Para)\b(?: [A-Z][\w'’]+){0,2}"
    r"|\b\d{1,3}(?:st|nd|rd|th)(?:/\d{1,2}(?:st|nd|rd|th)?)? (?:[A-Z][\w'’]+ ?){0,3}(?:Airborne"
    r"|Regiment|Battalion|Brigade|Division|Infantry|Cavalry|Artillery|Squadron|Fleet|Marines|Scouts"
    r"|Mountain|Armou?red|Wing|Precinct|Ward|Rifles|Gurkhas|Lancers|Dragoons|Foot|Field|Light"
    r"|Platoon|Company|Troop|Street Lodge)(?: [A-Z][\w'’]+){0,2}"
    r"|\b\d{1,2}/\d{1,2}(?:st|nd|rd|th)\b|\b\d[RP]AR\b"
    r"|\b(?:Ward|Unit|Local|Lodge|Troop|Pack|Post|Engine|Ladder|Station|Precinct|Platoon|Squadron"
    r"|Battery|Company|Branch|Chapter|Bay|Wing|Block|House|Firehouse|Watch|Truck|Rescue|Squad|Depot)"
    r" (?:No\.? ?)?(?:\d{1,4}[A-Z]?|[A-D]|[IVX]{1,4})\b"
    r"|\b(?:[A-F]|Alpha|Bravo|Charlie|Delta|Echo|Support|HQ|Red|Blue|Green|White)"
    r" (?:Company|Coy|Squadron|Battery|Watch|Platoon|Troop|Wing|Block|Shift)\b"
    r"|\b(?:Royal|Queen['’]s|King['’]s|Irish|Welsh|Scots|Coldstream|Grenadier|Black|Ulster|Parachute"
    r"|Gurkha|Sikh|Maratha|Rajput|Dogra|Madras|Kumaon|Garhwal|Assam|Punjab|Mahar|Natal|Transvaal"
    r"|Cape Town|Canadian|Newfoundland) (?:[A-Z][\w'’]+ ){0,3}(?:Regiment|Rifles|Guards|Fusiliers"
    r"|Marines|Engineers|Artillery|Hussars|Dragoons|Highlanders|Rangers|Navy|Watch|Infantry|Signals"
    r"|Corps|Borderers|Lancers|Scouts|Carbineers)\b"
    r"|\b(?:Black Watch|Foreign Legion|Green Jackets|Parachute Regiment|Irish Guards|Irish Rangers"
    r"|Army Ranger Wing|Recces|Koevoet|Navy SEALs?|Delta Force|Green Berets?|Special Boat Service"
    r"|Special Air Service|Coast Guard|National Guard|Border Force|Air Corps|Naval Service)\b"
)
QUICK = re.compile(r"[A-Z0-9]")


def units(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Start, end and form of each unit in a sentence."""
    if not any(word.is_capital for word in sentence.words[1:]) and not _has_digit(sentence):
        return
    for match in UNIT.finditer(sentence.text, sentence.start, sentence.end):
        yield match.start(), match.end(), "unit"


def _has_digit(sentence: Sentence) -> bool:
    return any(word.text[0].isdigit() for word in sentence.words)
