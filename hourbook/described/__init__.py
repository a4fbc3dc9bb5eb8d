"""What is printed from the declarations: the OpenAPI document, its parameters, and which refusals an operation has.

What belongs here reads operations, permissions and errors and writes none of them.
Pages for people stand in ``hourbook/help``.
"""
