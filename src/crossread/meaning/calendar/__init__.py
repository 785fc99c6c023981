"""The calendar: the one theory of time below the stages. Days, holidays, clock times, partial values, lengths.

``values`` says what a TIMEX3 value covers, ``compare`` whether two times are one, ``lengths`` how far apart two
days lie, ``names`` what weekdays and months are called. Nothing here knows a text or a parser.
"""
